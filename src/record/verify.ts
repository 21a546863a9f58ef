import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { beginning, type EntryFault, readEntry } from "./entry.ts";
import { type Head, readHead } from "./head.ts";
import { segmentFile, segmentsIn } from "./segments.ts";

/** Something in a record that is not as it was written, and where. */
export interface RecordFault {
	readonly kind: EntryFault["kind"] | "truncated" | "torn" | "unproven";
	/** File in the folder; null for the record as a whole. */
	readonly file: string | null;
	/** Line from 1; null for the file as a whole. */
	readonly line: number | null;
	readonly message: string;
}

export interface RecordCheck {
	readonly segments: number;
	/** How many entries are as they were written. */
	readonly entries: number;
	/** Hash of the last entry: whoever keeps it elsewhere can tell later that nothing was taken away or replaced. */
	readonly last: string | null;
	readonly faults: readonly RecordFault[];
}

interface Position {
	readonly seq: number;
	readonly hash: string | null;
}

/** Reads a record from its first entry to its last, and names everything that is not as it was written. */
export function verifyRecord(folder: string): RecordCheck {
	const faults: RecordFault[] = [];
	let position: Position = beginning;
	let entries = 0;
	let expected = 1;
	const numbers = segmentsIn(folder);
	for (const number of numbers) {
		const file = basename(segmentFile(folder, number));
		for (; expected < number; expected += 1) {
			const missing = basename(segmentFile(folder, expected));
			faults.push({ kind: "dropped", file: missing, line: null, message: "the segment is missing" });
		}
		expected = number + 1;
		for (const { text, line, whole } of linesOf(segmentFile(folder, number))) {
			if (!whole) {
				faults.push({ kind: "torn", file, line, message: "the line does not end: its writer stopped in it" });
				continue;
			}
			const reading = readEntry(position, text);
			position = reading.link;
			if (reading.kind === "fault") {
				faults.push({ ...reading.fault, file, line });
			} else {
				entries += 1;
			}
		}
	}
	faults.push(...faultsAtTheEnd(readHead(folder), position));
	return { segments: numbers.length, entries, last: position.hash, faults };
}

/** A chain proves what lies between its ends; that nothing is cut off its end only the head can tell. */
function faultsAtTheEnd(head: Head | null, end: Position): readonly RecordFault[] {
	const whole = { file: null, line: null };
	if (head === null) {
		const message = "there is no HEAD: nobody can tell whether entries were cut off the end";
		return end.seq === 0 ? [] : [{ kind: "unproven", ...whole, message }];
	}
	if (head.seq > end.seq) {
		const missing = head.seq - end.seq;
		const message = `${missing} ${missing === 1 ? "entry is" : "entries are"} cut off the end`;
		return [{ kind: "truncated", ...whole, message }];
	}
	if (head.seq === end.seq && end.hash !== null && head.hash !== end.hash) {
		return [{ kind: "changed", ...whole, message: "the last entry is not the one that HEAD names" }];
	}
	return [];
}

interface Line {
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** False for a last line without a line feed. */
	readonly whole: boolean;
}

/** The lines of a file, however long, with no more than one of them in memory. */
function* linesOf(file: string): Generator<Line, void, undefined> {
	const descriptor = openSync(file, "r");
	try {
		const chunk = Buffer.alloc(1024 * 1024);
		let pending: Buffer[] = [];
		let line = 0;
		for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
			let from = 0;
			for (let end = chunk.indexOf(0x0a); end !== -1 && end < read; end = chunk.indexOf(0x0a, from)) {
				line += 1;
				const text = Buffer.concat([...pending, chunk.subarray(from, end)]).toString("utf8");
				pending = [];
				from = end + 1;
				yield { text, line, whole: true };
			}
			pending.push(Buffer.from(chunk.subarray(from, read)));
		}
		const rest = Buffer.concat(pending);
		if (rest.length > 0) {
			yield { text: rest.toString("utf8"), line: line + 1, whole: false };
		}
	} finally {
		closeSync(descriptor);
	}
}
