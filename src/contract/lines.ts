import type { SourceRange } from "../place.ts";

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
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= inside) low = middle;
			else high = middle - 1;
		}
		return [low + this.#firstLine, inside - (this.#starts[low] ?? 0) + 1];
	}
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
