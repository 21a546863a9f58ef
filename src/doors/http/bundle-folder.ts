import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What tells one state of a bundle on disk from the next without reading it: names, sizes and times of its files. */
export function stateOf(path: string): string {
	const hash = createHash("sha256");
	const note = (name: string, at: string): void => {
		const about = lstatSync(at, { throwIfNoEntry: false, bigint: true });
		hash.update(`${name}\0${about?.ino}\0${about?.size}\0${about?.mtimeNs}\0`);
		if (about?.isDirectory() === true) {
			for (const entry of readdirSync(at).sort()) {
				note(`${name}/${entry}`, join(at, entry));
			}
		}
	};
	try {
		note("", path);
	} catch {
		// It is being replaced: the next look finds it whole, or reloading says what is wrong.
		hash.update("unreadable");
	}
	return hash.digest("hex");
}
