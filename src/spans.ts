/** A stretch of a text, in UTF-16 code units; the end is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The text with something else in the place of each span. The spans are in order, and no two overlap. */
export function replaceSpans(text: string, spans: readonly Span[], put: (part: string) => string): string {
	const parts: string[] = [];
	let done = 0;
	for (const { start, end } of spans) {
		parts.push(text.slice(done, start), put(text.slice(start, end)));
		done = end;
	}
	return parts.length === 0 ? text : [...parts, text.slice(done)].join("");
}

/** The spans in order; those that overlap are one, which is called as the first of them is. */
export function united<T extends Span>(spans: readonly T[]): readonly T[] {
	const all: T[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = all.at(-1);
		if (last !== undefined && span.start < last.end) {
			all[all.length - 1] = { ...last, end: Math.max(last.end, span.end) };
		} else {
			all.push(span);
		}
	}
	return all;
}
