import type { Bit } from "./bits.ts";
import type { Range } from "./types.ts";

interface Segment {
	readonly start: number;
	readonly length: number;
	/** Where the segment stands in the step's text. */
	readonly at: number;
}

/** Stands in a nested text for something that is not known as text. Its offset is looked up in `holes`. */
const placeholder = "\uFFFC";

/**
 * Shell text together with where each of its characters stands in the step's text. A text that the step puts together
 * (`sh -c "… $D"`) may have holes: homes and unknowns, each one character wide.
 */
export class Source {
	readonly text: string;
	readonly holes: ReadonlyMap<number, Bit> | null;
	readonly #segments: readonly Segment[] | null;
	readonly #whole: Range;

	constructor(
		text: string,
		segments: readonly Segment[] | null,
		whole: Range,
		holes: ReadonlyMap<number, Bit> | null,
	) {
		this.text = text;
		this.holes = holes;
		this.#segments = segments;
		this.#whole = whole;
	}

	/** The step's own text. */
	static root(text: string): Source {
		return new Source(text, null, { start: 0, end: text.length }, null);
	}

	/** A text put together from bits; `whole` is the place of anything that cannot be traced to a character. */
	static of(bits: readonly Bit[], whole: Range): Source {
		let text = "";
		const segments: Segment[] = [];
		const holes = new Map<number, Bit>();
		for (const bit of bits) {
			if (bit.kind === "text") {
				if (bit.at >= 0) segments.push({ start: text.length, length: bit.text.length, at: bit.at });
				text += bit.text;
			} else {
				holes.set(text.length, bit);
				text += placeholder;
			}
		}
		return new Source(text, segments, whole, holes.size > 0 ? holes : null);
	}

	/** Where a character stands in the step's text, -1 if nowhere. */
	at(offset: number): number {
		if (this.#segments === null) return offset;
		let low = 0;
		let high = this.#segments.length - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const segment = this.#segments[middle];
			if (segment === undefined) return -1;
			if (offset < segment.start) high = middle - 1;
			else if (offset >= segment.start + segment.length) low = middle + 1;
			else return segment.at + offset - segment.start;
		}
		return -1;
	}

	/** The stretch of the step's text that a stretch of this text came from. */
	range(start: number, end: number): Range {
		if (this.#segments === null) {
			// After an error the parser may see a word end behind the text.
			const last = Math.min(end, this.text.length);
			return { start: Math.min(start, last), end: last };
		}
		let first = -1;
		for (let at = start; first < 0 && at < Math.max(end, start + 1); at++) first = this.at(at);
		let last = first;
		for (let at = end - 1; at > start; at--) {
			last = this.at(at);
			if (last >= 0) break;
		}
		return first < 0 || last < first ? this.#whole : { start: first, end: last + 1 };
	}
}
