import type { SourceRange } from "../place.ts";
import { lineAt, lineStarts } from "../source-lines.ts";

/** Turns offsets in a text into lines and columns. A line ends with a line feed, after a carriage return or not. */
export class Lines {
	readonly #text: string;
	readonly #firstLine: number;
	#starts: readonly number[] | undefined;

	/** `firstLine` is the number of the text's first line, where the text is a piece of a file. */
	constructor(text: string, firstLine = 1) {
		this.#text = text;
		this.#firstLine = firstLine;
	}

	range(start: number, end: number): SourceRange {
		const [line, column] = this.#place(start);
		const [endLine, endColumn] = this.#place(Math.max(start, end));
		return { line, column, endLine, endColumn };
	}

	/** `3:14`, for messages. */
	describe(offset: number): string {
		return this.#place(offset).join(":");
	}

	#place(offset: number): readonly [line: number, column: number] {
		this.#starts ??= lineStarts(this.#text);
		const inside = Math.min(Math.max(offset, 0), this.#text.length);
		const index = lineAt(this.#starts, inside);
		return [index + this.#firstLine, inside - (this.#starts[index] ?? 0) + 1];
	}
}
