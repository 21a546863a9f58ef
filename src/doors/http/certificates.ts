import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createSecureContext, type SecureContextOptions } from "node:tls";
import { GatehouseError } from "../../errors.ts";
import type { ServeSettings } from "./settings.ts";

/**
 * What the door shows and asks for; null where it speaks without TLS.
 *
 * @throws GatehouseError `serve.tls`
 */
export function tlsOf({ tlsCert, tlsKey, clientCa }: ServeSettings): SecureContextOptions | null {
	if (tlsCert === undefined || tlsKey === undefined) {
		return null;
	}
	const [cert, key, ca] = [tlsCert, tlsKey, clientCa].map((file) => {
		try {
			return file === undefined ? undefined : readFileSync(file);
		} catch (cause) {
			throw new GatehouseError("serve.tls", `\`${file}\` cannot be read`, { cause });
		}
	});
	const terms: SecureContextOptions = {
		cert,
		key,
		...(ca === undefined ? {} : { ca }),
		minVersion: "TLSv1.2",
	};
	try {
		createSecureContext(terms);
		if (ca !== undefined) {
			// A file without any certificate would be taken, and lets nobody in.
			new X509Certificate(ca);
		}
	} catch (cause) {
		const files = [tlsCert, tlsKey, clientCa].flatMap((file) => (file === undefined ? [] : [`\`${file}\``]));
		const why = cause instanceof Error ? cause.message.replace(/^error:\w+:/, "") : String(cause);
		throw new GatehouseError("serve.tls", `${files.join(", ")}: nothing can be opened with these (${why})`, {
			cause,
		});
	}
	return terms;
}
