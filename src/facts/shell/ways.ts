/** Values that may be the one or the other, as two branches of the text left them. */
import { type Bit, sameBits, unknown, type Value } from "./bits.ts";

/** A value that is one of several; an unknown where these are more than anybody tells apart. */
export function oneOf(values: readonly Value[], most: number, written: string): Value {
	const ways: Value[] = [];
	for (const way of values.flatMap(waysOf)) {
		if (!ways.some((known) => sameBits(known, way))) ways.push(way);
	}
	const [only = [], ...others] = ways;
	if (others.length === 0) return only;
	return ways.length > most ? [unknown("too-many-ways", written)] : [{ kind: "either", ways }];
}

function waysOf(value: Value): readonly Value[] {
	const [only] = value;
	return value.length === 1 && only?.kind === "either" ? only.ways : [value];
}

/** Texts of one file, or of one pipe, that are told apart. */
const mostTexts = 16;

/** Each value that one may be. */
export function alternatives(value: Value): readonly Value[] {
	if (!value.some((bit) => bit.kind === "either")) return [value];
	let all: readonly Value[] = [[]];
	for (const bit of value) {
		const ways = bit.kind === "either" ? bit.ways.flatMap(alternatives) : [[bit]];
		all = all.flatMap((before) => ways.map((way) => [...before, ...way]));
		// INVARIANT: nothing that may be in a text is lost, so that many ways hide none of them.
		if (all.length > mostTexts) return [inOne(value), [unknown("too-many-ways", "", true)]];
	}
	return all;
}

function inOne(value: Value): Value {
	const line: Bit = { kind: "text", text: "\n", quoted: false, at: -1 };
	return value.flatMap((bit) =>
		bit.kind === "either" ? bit.ways.flatMap((way) => [...inOne(way), line]) : [bit],
	);
}

/** What becomes of a value, whichever it is. */
export function eachAlternative(value: Value, written: string, act: (value: Value) => Value): Value {
	const all = alternatives(value);
	return oneOf(all.map(act), mostTexts, written);
}

/** What a file holds that several ways left, some of which may have changed it. */
export function oneText(values: readonly Value[], written: string): Value {
	return oneOf(values, mostTexts, written);
}
