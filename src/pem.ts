import { createHash, type KeyObject } from "node:crypto";
import { GatehouseError } from "./errors.ts";

/**
 * A key from its PEM form. A verifier has no business with a private key, from which the library would make the public
 * one.
 *
 * @throws GatehouseError `key.invalid`
 */
export function readPem(
	pem: string,
	half: "private" | "public",
	parse: (pem: string) => KeyObject,
): KeyObject {
	const label = new RegExp(`^-----BEGIN (?:[A-Z]+ )*${half.toUpperCase()} KEY-----\\r?$`, "m");
	if (!label.test(pem)) {
		throw new GatehouseError("key.invalid", `it is not a ${half} key in PEM form`);
	}
	try {
		return parse(pem);
	} catch {
		// The library's words could quote the key; it also fails at a key under a passphrase.
		throw new GatehouseError("key.invalid", `the ${half} key is damaged or encrypted`);
	}
}

/** SHA-256 of a public key's DER form, in hexadecimal. */
export function keyidOf(publicKey: KeyObject): string {
	return createHash("sha256")
		.update(publicKey.export({ format: "der", type: "spki" }))
		.digest("hex");
}
