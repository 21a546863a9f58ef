import { type JsonText, readJson } from "./json.ts";

/** One line's document, and where in the text it stands. */
export type JsonLine = JsonText & { readonly start: number; readonly end: number };

/** Reads a text of which each line is a document of JSON, as ledgers are written. Blank lines say nothing. */
export function readJsonLines(text: string, maxDepth: number): readonly JsonLine[] {
	const documents: JsonLine[] = [];
	let start = 0;
	for (const [i, line] of text.split("\n").entries()) {
		const end = start + line.length;
		if (!/^[ \t\r]*$/.test(line)) {
			documents.push({ start, end, ...readJson(line, maxDepth, i + 1) });
		}
		start = end + 1;
	}
	return documents;
}
