import { isUtf8 } from "node:buffer";
import { sha256 } from "../sha256.ts";

/**
 * One line of the record: JSON whose last member is the SHA-256 of all the text before it. `prev` is the hash of the
 * entry before, so that no entry can be changed, dropped or moved without breaking the chain after it.
 */
export interface Entry {
	/** From 0, without gaps over all segments. */
	readonly seq: number;
	/** Hash of the entry before; zeros in the first. */
	readonly prev: string;
	/** When it was appended, RFC 3339. */
	readonly time: string;
	readonly type: "decision" | "event" | "repair";
	readonly data: unknown;
	readonly hash: string;
}

/** What the first entry names as the one before it. */
const origin = `sha256:${"0".repeat(64)}`;

/** Where a chain stands: the next entry's number, and the hash that it must name. */
export interface Link {
	readonly seq: number;
	readonly hash: string;
}

export const beginning: Link = { seq: 0, hash: origin };

/** The line of an entry, its line feed included, and where the chain then stands. */
export function writeEntry(
	after: Link,
	{ time, type, data }: Pick<Entry, "time" | "type" | "data">,
): { readonly line: string; readonly link: Link } {
	const body = JSON.stringify({ seq: after.seq, prev: after.hash, time, type, data }).slice(0, -1);
	const hash = hashOf(body);
	return { line: `${body},"hash":"${hash}"}\n`, link: { seq: after.seq + 1, hash } };
}

/** What is wrong with a line as the next entry of a chain. */
export type EntryFault =
	| { readonly kind: "changed"; readonly message: string }
	| { readonly kind: "dropped"; readonly message: string }
	| { readonly kind: "reordered"; readonly message: string };

export type EntryReading =
	| { readonly kind: "entry"; readonly link: Link; readonly entry: Entry }
	/** `link` is where the chain would go on, its hash null where nobody can tell. */
	| {
			readonly kind: "fault";
			readonly fault: EntryFault;
			readonly link: { readonly seq: number; readonly hash: string | null };
	  };

const tail = /,"hash":"(sha256:[a-f0-9]{64})"\}$/;

/** Two runs of bytes must not read as one text: what is no UTF-8 is read so that its hash cannot fit. */
export function textOf(bytes: Buffer): string {
	return bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
}

/** Reads a line, without its line feed, as the entry that follows; a hash of null is one that nobody knows any more. */
export function readEntry(
	after: { readonly seq: number; readonly hash: string | null },
	line: string,
): EntryReading {
	const hash = tail.exec(line)?.[1];
	const body = hash === undefined ? line : line.slice(0, -`,"hash":"${hash}"}`.length);
	const entry = hash === undefined ? null : parsed(line);
	if (entry === null || hash === undefined || hashOf(body) !== hash) {
		// If only the text before the hash was changed, the next entry still names this hash.
		return fault(
			"changed",
			"it is not the text that was written: its hash does not fit",
			hash ?? null,
			after.seq + 1,
		);
	}
	const link = { seq: entry.seq + 1, hash };
	if (entry.seq > after.seq) {
		const missing = entry.seq - after.seq;
		return fault(
			"dropped",
			`${missing} ${missing === 1 ? "entry is" : "entries are"} missing before entry ${entry.seq}`,
			hash,
			link.seq,
		);
	}
	if (entry.seq < after.seq) {
		return fault("reordered", `entry ${entry.seq} stands where entry ${after.seq} belongs`, hash, link.seq);
	}
	if (after.hash !== null && entry.prev !== after.hash) {
		return fault("changed", "it does not follow the entry before it, which was replaced", hash, link.seq);
	}
	return { kind: "entry", link, entry };
}

function fault(kind: EntryFault["kind"], message: string, hash: string | null, seq: number): EntryReading {
	return { kind: "fault", fault: { kind, message }, link: { seq, hash } };
}

function parsed(line: string): Entry | null {
	try {
		const entry = JSON.parse(line) as Partial<Entry> | null;
		return Number.isSafeInteger(entry?.seq) && typeof entry?.prev === "string" ? (entry as Entry) : null;
	} catch {
		// A line that is not JSON was not written by us; the caller says so.
		return null;
	}
}

function hashOf(text: string): string {
	return `sha256:${sha256(text)}`;
}
