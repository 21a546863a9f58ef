import type {
	GlobPiece,
	HomePiece,
	Piece,
	StartPiece,
	TextPiece,
	UnknownPiece,
	UnknownWhy,
} from "./types.ts";

/** A text piece that remembers where in the step's text it stands: character i is at `at + i`; -1 is nowhere. */
export interface TextBit extends TextPiece {
	readonly at: number;
}

/** A home, or `up` directories above it: what `dirname ~` and `${HOME%/*}` yield. */
export interface HomeBit extends HomePiece {
	readonly up?: number;
}

/** An unknown; for `<(…)` with what a program finds when it opens that path. */
export interface UnknownBit extends UnknownPiece {
	readonly content?: Value;
	/** What the text was before a program changed it in a way that is not followed. */
	readonly edited?: Value;
	/** The path of a file that was not there before: what `mktemp` prints. */
	readonly isNew?: boolean;
}

/**
 * One of several values, as two branches of the text left them. It lives in variables only: whoever takes the value out
 * follows each of them.
 */
export interface EitherBit {
	readonly kind: "either";
	readonly ways: readonly Value[];
}

/** A piece while it is being worked on. */
export type Bit = TextBit | HomeBit | StartPiece | GlobPiece | UnknownBit | EitherBit;

/** What a variable holds. The characters of a value are neither quoted nor unquoted until it is used. */
export type Value = readonly Bit[];

export const nothing: Value = [];
export const home: HomeBit = { kind: "home", user: null };
export const start: StartPiece = { kind: "start" };

export function text(value: string, quoted = false, at = -1): TextBit {
	return { kind: "text", text: value, quoted, at };
}

export function unknown(why: UnknownWhy, written: string, splits = false): UnknownPiece {
	return { kind: "unknown", why, text: written, splits };
}

/** The characters of a value that consists of nothing else; null otherwise. */
export function staticText(value: readonly Bit[]): string | null {
	const first = value[0];
	if (first === undefined) return "";
	if (value.length === 1) return first.kind === "text" ? first.text : null;
	let all = "";
	for (const bit of value) {
		if (bit.kind !== "text") return null;
		all += bit.text;
	}
	return all;
}

/** Whether a value is surely empty (false: surely not), null where it depends. */
export function isEmpty(value: Value): boolean | null {
	let depends = false;
	for (const bit of value) {
		if (bit.kind === "text" && bit.text !== "") return false;
		if (bit.kind === "home" || bit.kind === "start" || bit.kind === "glob") return false;
		if (bit.kind === "unknown" || bit.kind === "either") depends = true;
	}
	return depends ? null : true;
}

/** Pieces as callers see them: neighbouring text of one quoting is one piece. */
export function pieces(bits: readonly Bit[]): readonly Piece[] {
	const merged: Piece[] = [];
	for (const bit of bits) {
		if (bit.kind === "home" && bit.up !== undefined) {
			merged.push(
				{ kind: "home", user: bit.user },
				{ kind: "text", text: "/..".repeat(bit.up), quoted: true },
			);
			continue;
		}
		if (bit.kind === "either") {
			merged.push(unknown("too-many-ways", ""));
			continue;
		}
		if (bit.kind === "unknown" && isMarked(bit)) {
			merged.push(unknown(bit.why, bit.text, bit.splits));
			continue;
		}
		if (bit.kind !== "text") {
			merged.push(bit);
			continue;
		}
		const last = merged[merged.length - 1];
		if (last?.kind === "text" && last.quoted === bit.quoted) {
			merged[merged.length - 1] = { kind: "text", text: last.text + bit.text, quoted: bit.quoted };
		} else if (bit.text !== "" || bits.length === 1) {
			merged.push({ kind: "text", text: bit.text, quoted: bit.quoted });
		}
	}
	return merged;
}

/** Whether an unknown carries something that callers do not see. */
function isMarked({ content, edited, isNew }: UnknownBit): boolean {
	return content !== undefined || edited !== undefined || isNew !== undefined;
}

function sameBit(a: Bit, b: Bit): boolean {
	if (a === b) return true;
	switch (a.kind) {
		case "text":
			return b.kind === "text" && a.text === b.text && a.quoted === b.quoted;
		case "home":
			return b.kind === "home" && a.user === b.user && (a.up ?? 0) === (b.up ?? 0);
		case "start":
			return b.kind === "start";
		case "glob":
			return b.kind === "glob" && a.text === b.text;
		case "either":
			return (
				b.kind === "either" &&
				a.ways.length === b.ways.length &&
				a.ways.every((way, index) => sameBits(way, b.ways[index] ?? nothing))
			);
		case "unknown":
			return (
				b.kind === "unknown" &&
				a.why === b.why &&
				a.text === b.text &&
				a.splits === b.splits &&
				sameBits(a.edited ?? nothing, b.edited ?? nothing)
			);
	}
}

/** Equal as written down; two unknowns of one text are taken for the same. */
export function sameBits(a: readonly Bit[], b: readonly Bit[]): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	return a.every((bit, index) => {
		const other = b[index];
		return other !== undefined && sameBit(bit, other);
	});
}

/** As a value keeps them: quotation is over once a word was expanded. */
export function unquoted(bits: readonly Bit[]): Bit[] {
	return bits.map((bit) => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit));
}

/** Longer than anything that a command line can hold; loops can double a value in every round. */
const mostText = 65_536;
const mostBits = 2048;

/** How many characters a value has; what is not known counts as one. */
export function sizeOf(value: Value): number {
	return value.reduce((sum, bit) => sum + (bit.kind === "text" ? bit.text.length : 1), 0);
}

/** A value as it may be kept: an unknown stands for one that has grown out of all bounds. */
export function bounded(value: Value, written: string): Value {
	const isLong = value.length > mostBits || sizeOf(value) > mostText;
	return isLong ? [unknown("too-many-ways", written, true)] : value;
}

export function slice(bit: TextBit, from: number, to: number): TextBit {
	return {
		kind: "text",
		text: bit.text.slice(from, to),
		quoted: bit.quoted,
		at: bit.at < 0 ? -1 : bit.at + from,
	};
}
