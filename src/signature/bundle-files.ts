import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";
import { readArchive } from "./archive.ts";

/** A bundle's files by their paths in it, without a slash at the front. */
export type BundleFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Reads every file of a bundle, a folder or the tar.gz that `opa build` writes, once: what is verified is what is used.
 *
 * @throws GatehouseError `bundle.missing`, `bundle.invalid` where it holds anything but files and folders
 */
export function readBundleFiles(path: string): BundleFiles {
	try {
		if (!statSync(path).isDirectory()) {
			return readArchive(path, readFileSync(path));
		}
		const files = new Map<string, Uint8Array<ArrayBuffer>>();
		readFolder(path, "", files);
		return files;
	} catch (cause) {
		if (cause instanceof GatehouseError) {
			throw cause;
		}
		throw new GatehouseError("bundle.missing", `the bundle \`${path}\` cannot be read`, { cause });
	}
}

function readFolder(root: string, below: string, files: Map<string, Uint8Array<ArrayBuffer>>): void {
	for (const name of readdirSync(join(root, below)).sort()) {
		const path = below === "" ? name : `${below}/${name}`;
		const about = lstatSync(join(root, path));
		if (about.isDirectory()) {
			readFolder(root, path, files);
		} else if (about.isFile()) {
			files.set(path, new Uint8Array(readFileSync(join(root, path))));
		} else {
			throw new GatehouseError("bundle.invalid", `\`${path}\` of bundle \`${root}\` is a link or no file`);
		}
	}
}
