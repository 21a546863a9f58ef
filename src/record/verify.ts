import { basename } from "node:path";
import { beginning, type EntryFault, readEntry } from "./entry.ts";
import { type Head, readHead } from "./head.ts";
import { linesOf } from "./lines.ts";
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
	readonly segment: number;
	/** Where the last entry ends in its segment. */
	readonly bytes: number;
}

/** Reads a record from its first entry to its last, and names everything that is not as it was written. */
export function verifyRecord(folder: string): RecordCheck {
	// First, for while the entries are read others may be appended and HEAD moved on.
	const head = readHead(folder);
	const faults: RecordFault[] = [];
	let position: Position = { ...beginning, segment: 1, bytes: 0 };
	let atHead = isAt(head, position) ? position : null;
	let entries = 0;
	let expected = 1;
	const numbers = segmentsIn(folder);
	for (const number of numbers) {
		const file = basename(segmentFile(folder, number));
		if (expected < number) {
			faults.push(missing(folder, expected, number - 1));
		}
		expected = number + 1;
		for (const { text, line, whole, end } of linesOf(segmentFile(folder, number))) {
			if (!whole) {
				faults.push({ kind: "torn", file, line, message: "the line does not end: its writer stopped in it" });
				continue;
			}
			const reading = readEntry(position, text);
			position = { ...reading.link, segment: number, bytes: end };
			if (reading.kind === "fault") {
				faults.push({ ...reading.fault, file, line });
			} else {
				entries += 1;
			}
			atHead = isAt(head, position) ? position : atHead;
		}
	}
	const isSound = faults.every(({ kind }) => kind === "torn");
	faults.push(...faultsAtTheEnd(head, position, isSound ? atHead : null));
	return { segments: numbers.length, entries, last: position.hash, faults };
}

function isAt(head: Head | null, { seq }: Position): boolean {
	return head?.seq === seq;
}

function missing(folder: string, first: number, last: number): RecordFault {
	const upTo = last === first ? "" : `, and all up to \`${basename(segmentFile(folder, last))}\``;
	const file = basename(segmentFile(folder, first));
	return { kind: "dropped", file, line: null, message: `the segment is missing${upTo}` };
}

/**
 * A chain proves what lies between its ends; that nothing is cut off its end only the head can tell. Entries behind it
 * were written by somebody who was stopped before the head moved on.
 *
 * @param atHead where the chain stood at the entry that the head speaks of; null where that is not known
 */
function faultsAtTheEnd(head: Head | null, end: Position, atHead: Position | null): readonly RecordFault[] {
	const whole = { file: null, line: null };
	if (head === null) {
		const message = "there is no HEAD that can be read: nobody can tell whether entries were cut off the end";
		return [{ kind: "unproven", ...whole, message }];
	}
	if (head.seq > end.seq) {
		const lost = head.seq - end.seq;
		const message = `${lost} ${lost === 1 ? "entry is" : "entries are"} cut off the end`;
		return [{ kind: "truncated", ...whole, message }];
	}
	if (atHead !== null && atHead.hash !== head.hash) {
		return [{ kind: "changed", ...whole, message: "the last entry is not the one that HEAD names" }];
	}
	if (atHead !== null && (atHead.segment !== head.segment || atHead.bytes !== head.bytes)) {
		return [{ kind: "changed", ...whole, message: "the last entry does not end where HEAD says" }];
	}
	return [];
}
