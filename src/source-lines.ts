/** The whole lines of a file that a document stands in. */
export interface SourceLines {
	/** Number of the first in the file, from 1. */
	readonly first: number;
	/** UTF-16; the lines end as they do in the file. */
	readonly text: string;
}

/** The offsets at which the lines of a text begin. A line ends with a line feed, after a carriage return or not. */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}

/** The index of the line that an offset lies in. */
export function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The lines that a stretch of a file's text touches. */
export function linesAround(
	text: string,
	starts: readonly number[],
	{ start, end }: { readonly start: number; readonly end: number },
): SourceLines {
	const first = lineAt(starts, start);
	const last = lineAt(starts, Math.max(start, end - 1));
	return { first: first + 1, text: text.slice(starts[first], starts[last + 1] ?? text.length) };
}

/** Many reasons point into the same lines. */
const known = new WeakMap<SourceLines, readonly number[]>();

/** One line without its end; empty where there is none of that number. */
export function lineOf(lines: SourceLines, number: number): string {
	const starts = known.get(lines) ?? lineStarts(lines.text);
	known.set(lines, starts);
	const index = number - lines.first;
	const start = starts[index];
	return start === undefined ? "" : lines.text.slice(start, starts[index + 1]).replace(/\r?\n$/, "");
}
