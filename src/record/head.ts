import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beginning, type Link } from "./entry.ts";

/** Where the record ends, kept beside it: entries that are cut off its end are missed by no chain of hashes. */
export interface Head extends Link {
	/** Number of the segment that is written to. */
	readonly segment: number;
	/** Its length in bytes. */
	readonly bytes: number;
}

export const emptyHead: Head = { ...beginning, segment: 1, bytes: 0 };

const file = "HEAD";

/** The head as it was last written; null where there is none, or none that can be read. */
export function readHead(folder: string): Head | null {
	try {
		const head = JSON.parse(readFileSync(join(folder, file), "utf8")) as Partial<Head> | null;
		const numbers = [head?.seq, head?.segment, head?.bytes];
		return numbers.every(Number.isSafeInteger) && typeof head?.hash === "string" ? (head as Head) : null;
	} catch {
		return null;
	}
}

/** Replaced as a whole, so that a crash leaves the old one or the new one. */
export function writeHead(folder: string, head: Head): void {
	const draft = join(folder, `${file}.draft`);
	const descriptor = openSync(draft, "w");
	try {
		writeSync(descriptor, `${JSON.stringify(head)}\n`);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	renameSync(draft, join(folder, file));
}
