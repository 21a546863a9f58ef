import { basename } from "node:path";
import { beginning, type Entry, readEntry } from "./entry.ts";
import { linesOf } from "./lines.ts";
import { segmentFile, segmentsIn } from "./segments.ts";

/** A line of a record: its entry, or what is wrong with it. */
export type RecordLine =
	| { readonly kind: "entry"; readonly entry: Entry }
	| { readonly kind: "fault"; readonly place: string; readonly message: string };

/**
 * Reads a record's entries in order. What is not as it was written is told, and the next entry is read all the same;
 * whether something is cut off the end only the proof of the whole record tells.
 */
export function* entriesIn(folder: string): Generator<RecordLine, void, undefined> {
	let position: Parameters<typeof readEntry>[0] = beginning;
	for (const number of segmentsIn(folder)) {
		const file = segmentFile(folder, number);
		for (const { text, line, whole } of linesOf(file)) {
			const place = `${basename(file)}:${line}`;
			if (!whole) {
				yield { kind: "fault", place, message: "the line does not end: its writer stopped in it" };
				continue;
			}
			const reading = readEntry(position, text);
			position = reading.link;
			yield reading.kind === "entry"
				? { kind: "entry", entry: reading.entry }
				: { kind: "fault", place, message: reading.fault.message };
		}
	}
}
