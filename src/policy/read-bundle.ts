import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../contract/index.ts";
import {
	type BundleFiles,
	readArchive,
	readBundleFiles,
	type SignatureTerms,
	verifyBundle,
} from "../signature/index.ts";
import { type Bundle, bundleOf, missing, type PartOf, parseData } from "./bundle.ts";

/** Where a bundle is: a path of its folder or tar.gz, the bytes of a tar.gz, or its files by their names. */
export type BundleOrigin = string | Uint8Array | BundleFiles;

/** What an error calls a bundle that has no path. */
const unnamed = "given";

/**
 * Reads a bundle and checks it against its manifest. One that `opa build` wrote has a manifest that vouches for
 * nothing, and is taken as it is. Where there is no Node: `read-bundle.browser.ts`.
 *
 * @param terms what its signature is held to; absent, no signature is asked for
 * @throws GatehouseError `bundle.missing`, `bundle.invalid`, `bundle.digest`, `bundle.signature`
 */
export async function readBundle(from: BundleOrigin, terms?: SignatureTerms): Promise<Bundle> {
	const path = typeof from === "string" ? from : unnamed;
	const isRead = typeof from === "string" && terms === undefined && isFolder(from);
	const files = isRead ? null : filesOf(from);
	const signedBy = terms === undefined || files === null ? null : verifyBundle(files, terms);
	const partOf = files === null ? partsIn(path) : (name: string) => files.get(name);
	const bundle = bundleOf(partOf, path, signedBy);
	if (bundle !== null) {
		return bundle;
	}
	const { readPlainBundle } = await import("./plain-bundle.ts");
	const plain = await readPlainBundle(files ?? readBundleFiles(path), path);
	return { ...plain, ...parseData(plain.data, path), kinds, signedBy };
}

function filesOf(from: BundleOrigin): BundleFiles {
	if (typeof from === "string") {
		return readBundleFiles(from);
	}
	return from instanceof Uint8Array ? readArchive(unnamed, from) : from;
}

function isFolder(path: string): boolean {
	// What is not there is reported by its first missing part.
	return statSync(path, { throwIfNoEntry: false })?.isFile() !== true;
}

/** At once: the few files are small, and the promises of `node:fs` take longer to load than these to read. */
function partsIn(folder: string): PartOf {
	return (name) => {
		try {
			const { buffer, byteOffset, length } = readFileSync(join(folder, name));
			// No copy: the module has a megabyte.
			return new Uint8Array(buffer, byteOffset, length);
		} catch (cause) {
			throw missing(name, folder, cause);
		}
	};
}
