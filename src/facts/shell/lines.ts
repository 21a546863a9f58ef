/** Values as lines of text. */
import { nothing, slice, type Value } from "./bits.ts";

/** A value without the line ends at its tail, as command substitution leaves it. */
export function withoutTrailingNewlines(value: Value): Value {
	const kept = [...value];
	for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
		if (last.kind !== "text") return [...kept, last];
		const trimmed = last.text.replace(/\n+$/, "");
		if (trimmed !== "") return [...kept, { ...last, text: trimmed }];
	}
	return kept;
}

/** Splits a value into lines at its text's newlines; the last line may lack one. */
export function firstLine(value: Value): {
	readonly line: Value;
	readonly rest: Value;
	readonly ended: boolean;
} {
	for (const [index, bit] of value.entries()) {
		const cut = bit.kind === "text" ? bit.text.indexOf("\n") : -1;
		if (bit.kind !== "text" || cut < 0) continue;
		const head = slice(bit, 0, cut);
		const tail = slice(bit, cut + 1, bit.text.length);
		return {
			line: [...value.slice(0, index), head],
			rest: [...(tail.text === "" ? [] : [tail]), ...value.slice(index + 1)],
			ended: true,
		};
	}
	return { line: value, rest: nothing, ended: false };
}
