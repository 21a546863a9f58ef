import { gunzipSync } from "node:zlib";
import { GatehouseError } from "../errors.ts";
import { maxBytes, readTar, unpackable } from "./tar.ts";

/**
 * The files of a tar.gz, by names without a slash at the front.
 *
 * @throws GatehouseError `bundle.invalid`
 */
export function readArchive(path: string, bytes: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
	let tar: Uint8Array;
	try {
		tar = gunzipSync(bytes, { maxOutputLength: maxBytes });
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", `the bundle \`${path}\` ${unpackable}`, { cause });
	}
	return readTar(path, tar);
}
