import { closeSync, openSync, readSync } from "node:fs";
import { textOf } from "./entry.ts";

interface Line {
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** False for a last line without a line feed. */
	readonly whole: boolean;
	/** Its end in the file, in bytes, the line feed included. */
	readonly end: number;
}

/** The lines of a file, however long, with no more than one of them in memory. */
export function* linesOf(file: string): Generator<Line, void, undefined> {
	const descriptor = openSync(file, "r");
	try {
		const chunk = Buffer.alloc(1024 * 1024);
		let pending: Buffer[] = [];
		let line = 0;
		let before = 0;
		for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
			let from = 0;
			for (let end = chunk.indexOf(0x0a); end !== -1 && end < read; end = chunk.indexOf(0x0a, from)) {
				line += 1;
				const text = textOf(Buffer.concat([...pending, chunk.subarray(from, end)]));
				pending = [];
				from = end + 1;
				yield { text, line, whole: true, end: before + from };
			}
			pending.push(Buffer.from(chunk.subarray(from, read)));
			before += read;
		}
		const rest = Buffer.concat(pending);
		if (rest.length > 0) {
			yield { text: textOf(rest), line: line + 1, whole: false, end: before };
		}
	} finally {
		closeSync(descriptor);
	}
}
