import { GatehouseError } from "../errors.ts";
import type { SignatureTerms } from "../signature/index.ts";
import { maxBytes, readTar, unpackable } from "../signature/tar.ts";
import { type Bundle, bundleOf } from "./bundle.ts";
import type { BundleOrigin } from "./read-bundle.ts";

const unnamed = "given";

/**
 * Reads a bundle that the caller has fetched.
 *
 * @throws GatehouseError `bundle.browser` for what only Node can do: paths, signatures, what `opa build` wrote, kinds that
 *   the bundle brings along, whose schemas would have to be compiled; `bundle.missing`, `bundle.invalid`, `bundle.digest`
 */
export async function readBundle(from: BundleOrigin, terms?: SignatureTerms): Promise<Bundle> {
	if (typeof from === "string") {
		throw unable("a path was given");
	}
	if (terms !== undefined) {
		throw unable("its signature would have to be verified");
	}
	const files = from instanceof Uint8Array ? readTar(unnamed, await unpacked(from)) : from;
	const bundle = bundleOf((name) => files.get(name), unnamed, null);
	if (bundle === null) {
		throw unable("`opa build` wrote it");
	}
	const own = bundle.kinds.find(({ schemaFile }) => schemaFile !== undefined);
	if (own !== undefined) {
		throw unable(`it brings along the kind \`${own.name}\``);
	}
	return bundle;
}

function unable(why: string): GatehouseError {
	return new GatehouseError("bundle.browser", `a browser cannot use the bundle: ${why}`);
}

/** What gzip packed; it stops where no bundle is that large. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
		const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			size += next.value.length;
			if (size > maxBytes) {
				await reader.cancel();
				throw new RangeError("too large");
			}
			chunks.push(next.value);
		}
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", `the bundle \`${unnamed}\` ${unpackable}`, { cause });
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
