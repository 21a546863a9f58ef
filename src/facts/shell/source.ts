import type { Bit, UnknownBit, Value } from "./bits.ts";
import type { Derivation, Range } from "./types.ts";

interface Segment {
	readonly start: number;
	readonly length: number;
	/** Where the segment stands in the step's text. */
	readonly at: number;
}

type Edited = UnknownBit & { readonly edited: Value };

function wasEdited(bit: Bit): bit is Edited {
	return bit.kind === "unknown" && bit.edited !== undefined;
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
	/** How the text came about, where the step put it together. */
	readonly derivation: readonly Derivation[];
	/** A program may have changed any part of the text. */
	readonly isEdited: boolean;
	readonly #segments: readonly Segment[] | null;
	readonly #whole: Range;

	constructor(
		text: string,
		segments: readonly Segment[] | null,
		whole: Range,
		holes: ReadonlyMap<number, Bit> | null,
		derivation: readonly Derivation[] = [],
		isEdited = false,
	) {
		this.text = text;
		this.isEdited = isEdited;
		this.holes = holes;
		this.derivation = derivation;
		this.#segments = segments;
		this.#whole = whole;
	}

	/** The step's own text. */
	static root(text: string): Source {
		return new Source(text, null, { start: 0, end: text.length }, null);
	}

	/** A text put together from bits; `whole` is the place of anything that cannot be traced to a character. */
	static of(bits: readonly Bit[], whole: Range, derivation: readonly Derivation[] = []): Source {
		let text = "";
		const segments: Segment[] = [];
		const holes = new Map<number, Bit>();
		const isEdited = bits.some(wasEdited);
		const before = isEdited ? bits.flatMap((bit) => (wasEdited(bit) ? bit.edited : bit)) : bits;
		for (const bit of before) {
			if (bit.kind === "text") {
				if (bit.at >= 0) segments.push({ start: text.length, length: bit.text.length, at: bit.at });
				text += bit.text;
			} else {
				holes.set(text.length, bit);
				text += placeholder;
			}
		}
		return new Source(text, segments, whole, holes.size > 0 ? holes : null, derivation, isEdited);
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

	/**
	 * The stretch of the step's text that a stretch of this text came from. Characters of a variable's value stand where
	 * the variable was set; here they count as standing where it is used, between their neighbours.
	 */
	range(start: number, end: number): Range {
		if (this.#segments === null) {
			// After an error the parser may see a word end behind the text.
			const last = Math.min(end, this.text.length);
			return { start: Math.min(start, last), end: last };
		}
		return this.#rangeHere(start, end) ?? this.#rangeAnywhere(start, end);
	}

	/** Within the word that holds the text, expansions included. */
	#rangeHere(start: number, end: number): Range | null {
		let first = -1;
		for (let at = start; first < 0 && at < Math.max(end, start + 1); at++) {
			const mapped = this.at(at);
			if (this.#isHere(mapped)) first = mapped;
		}
		if (first < 0) return null;
		const last = this.at(end - 1);
		if (this.#isHere(last)) return last < first ? this.#whole : { start: first, end: last + 1 };
		const next = this.at(end);
		return { start: first, end: this.#isHere(next) && next > first ? next : this.#inside.end };
	}

	/** Where the text was written that another word holds: a variable's value, a here-document. */
	#rangeAnywhere(start: number, end: number): Range {
		let first = -1;
		for (let at = start; first < 0 && at < Math.max(end, start + 1); at++) first = this.at(at);
		let last = first;
		for (let at = end - 1; at > start; at--) {
			last = this.at(at);
			if (last >= 0) break;
		}
		return first < 0 || last < first ? this.#whole : { start: first, end: last + 1 };
	}

	#isHere(at: number): boolean {
		return at >= this.#whole.start && at < this.#whole.end;
	}

	/** The whole without the quotes around it, if it has some: its first character then stands one further. */
	get #inside(): Range {
		const { start, end } = this.#whole;
		return this.#segments?.[0]?.at === start + 1 ? { start: start + 1, end: end - 1 } : this.#whole;
	}

	/** Whether a stretch holds something that stands elsewhere: what an expansion put there. */
	isExpanded(start: number, end: number): boolean {
		if (this.#segments === null) return false;
		for (let at = start; at < end; at++) if (!this.#isHere(this.at(at))) return true;
		return false;
	}

	/** A stretch as a person may read it: holes stand as what they are. */
	written(start: number, end: number): string {
		const text = this.text.slice(start, end);
		return text.replaceAll(placeholder, (mark, offset: number) => {
			const bit = this.holes?.get(start + offset);
			if (bit === undefined || bit.kind === "either") return mark;
			return bit.kind === "home" ? `~${bit.user ?? ""}` : bit.kind === "start" ? "." : bit.text;
		});
	}
}
