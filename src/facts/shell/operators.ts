/** What `${x#p}`, `${x/p/r}`, `${x:1:2}` … make of a value; null where it cannot be told. */
import { type Bit, bounded, isEmpty, sameBits, staticText, text, unknown, type Value } from "./bits.ts";
import { compile, type Pattern, type Unit, units } from "./pattern-syntax.ts";
import { matches } from "./patterns.ts";

/** Units back as bits; neighbouring characters share one. */
function bitsOf(parts: readonly Unit[]): Bit[] {
	const bits: Bit[] = [];
	let run = "";
	for (const part of parts) {
		if (typeof part === "string") {
			run += part;
			continue;
		}
		if (run !== "") bits.push(text(run));
		run = "";
		bits.push(part);
	}
	if (run !== "") bits.push(text(run));
	return bits;
}

/** A part of the subject at one of its ends; `at` is null for a part that ends within something unknown. */
interface Part {
	readonly at: number | null;
	readonly units: readonly Unit[];
}

function heads(subject: readonly Unit[]): Part[] {
	const parts: Part[] = [];
	for (let at = 0; at <= subject.length; at++) {
		const last = subject[at - 1];
		if (last !== undefined && typeof last !== "string")
			parts.push({ at: null, units: [...subject.slice(0, at - 1), someOf(last)] });
		parts.push({ at, units: subject.slice(0, at) });
	}
	return parts;
}

function tails(subject: readonly Unit[]): Part[] {
	const parts: Part[] = [];
	for (let at = subject.length; at >= 0; at--) {
		const first = subject[at];
		if (first !== undefined && typeof first !== "string")
			parts.push({ at: null, units: [unknown("parameter-expansion", ""), ...subject.slice(at + 1)] });
		parts.push({ at, units: subject.slice(at) });
	}
	return parts;
}

/** The beginning of a home is a home as far as patterns are concerned: a slash, and who knows what. */
function someOf(unit: Exclude<Unit, string>): Unit {
	return unit.kind === "home" ? { kind: "home", user: "\0" } : unknown("parameter-expansion", "");
}

/** Every end of the subject is tried, which takes quadratic time; paths are shorter. */
export const mostUnits = 400;

/** Where the first of the parts ends that matches; null where an unknown decides, -1 for none. */
function firstMatch(pattern: Pattern, parts: readonly Part[]): number | null {
	for (const part of parts) {
		const answer = matches(pattern, part.units);
		if (answer === false) continue;
		return answer === true ? part.at : null;
	}
	return -1;
}

export function removePrefix(value: Value, pattern: readonly Bit[], longest: boolean): Value | null {
	const last = value[value.length - 1];
	// `${x##*/}` of a path that ends in the home is the user's name.
	if (longest && staticText(pattern) === "*/" && last?.kind === "home") {
		if (last.up !== undefined) return null;
		return last.user === null ? [unknown("user-name", "~")] : [text(last.user)];
	}
	const [first, ...rest] = value;
	const [same, ...others] = pattern;
	if (first?.kind === "home" && same?.kind === "home" && sameBits([first], [same])) {
		return removeBelow(value, rest, others, longest);
	}
	return removeBelow(value, value, pattern, longest);
}

/** The prefix begins with the very home that the value begins with: the rest of it must follow there. */
function removeBelow(value: Value, below: Value, pattern: readonly Bit[], longest: boolean): Value | null {
	const subject = units(below);
	if (subject.length > mostUnits) return null;
	const parts = heads(subject);
	const end = firstMatch(compile(pattern), longest ? parts.reverse() : parts);
	if (end === null) return null;
	return end < 0 ? value : bitsOf(subject.slice(end));
}

export function removeSuffix(value: Value, pattern: readonly Bit[], longest: boolean): Value | null {
	const subject = units(value);
	if (subject.length > mostUnits) return null;
	const parts = tails(subject);
	const begin = firstMatch(compile(pattern), longest ? parts.reverse() : parts);
	if (begin !== null) return begin < 0 ? value : bitsOf(subject.slice(0, begin));
	const written = staticText(pattern);
	return written === null ? null : removeFromHome(value, written, longest);
}

/** A home is an absolute path without a slash at its end, which is enough for the usual patterns. */
function removeFromHome(value: Value, pattern: string, longest: boolean): Value | null {
	const last = value[value.length - 1];
	if (pattern === "/") return value;
	if (value[0]?.kind === "home" && longest && pattern === "/*") return [];
	if (longest || last?.kind !== "home" || !/^(?:\/\*)+$/.test(pattern)) return null;
	// `${HOME%/*}` is the directory that holds the home.
	return [...value.slice(0, -1), { ...last, up: (last.up ?? 0) + pattern.length / 2 }];
}

export function replace(
	value: Value,
	pattern: readonly Bit[],
	replacement: Value,
	operator: string,
): Value | null {
	if (isEmpty(pattern) === true) {
		if (operator === "/#") return [...replacement, ...value];
		return operator === "/%" ? [...value, ...replacement] : value;
	}
	// Since bash 5.2 an unquoted `&` in the replacement is what was matched.
	if (replacement.some((bit) => bit.kind === "text" && !bit.quoted && /[&\\]/.test(bit.text))) return null;
	const whole = wholeHome(value, pattern, replacement);
	if (whole !== null) return whole;
	const compiled = compile(pattern);
	const literal = literalOf(compiled);
	const known = staticText(value);
	if (literal !== null && known !== null && operator.length === (operator === "//" ? 2 : 1)) {
		return bounded(replaceLiteral(known, literal, replacement, operator === "//"), "");
	}
	const subject = units(value);
	if (subject.length > mostUnits) return null;
	if (operator === "/#") {
		const end = firstMatch(compiled, heads(subject).reverse());
		return end === null ? null : end < 0 ? value : [...replacement, ...bitsOf(subject.slice(end))];
	}
	if (operator === "/%") {
		const begin = firstMatch(compiled, tails(subject).reverse());
		return begin === null ? null : begin < 0 ? value : [...bitsOf(subject.slice(0, begin)), ...replacement];
	}
	return subject.every((unit) => typeof unit === "string")
		? replaceInside(compiled, subject, replacement, operator === "//")
		: null;
}

/** The text that a pattern without special characters stands for; null for any other. */
function literalOf(pattern: Pattern): string | null {
	let literal = "";
	for (const token of pattern) {
		if (token.kind !== "unit" || typeof token.unit !== "string") return null;
		literal += token.unit;
	}
	return literal;
}

function replaceLiteral(known: string, literal: string, replacement: Value, all: boolean): Value {
	const parts = known.split(literal);
	const kept = all || parts.length < 3 ? parts : [parts[0] ?? "", parts.slice(1).join(literal)];
	return kept.flatMap((part, index): Value => (index === 0 ? [text(part)] : [...replacement, text(part)]));
}

function replaceInside(
	pattern: Pattern,
	subject: readonly Unit[],
	replacement: Value,
	all: boolean,
): Value | null {
	const result: Bit[] = [];
	let kept = 0;
	for (let begin = 0; begin < subject.length; begin++) {
		const end = firstMatch(pattern, heads(subject.slice(begin)).slice(1).reverse());
		if (end === null) return null;
		if (end < 0) continue;
		result.push(...bitsOf(subject.slice(kept, begin)), ...replacement);
		kept = begin + end;
		begin = kept - 1;
		if (!all) break;
	}
	return [...result, ...bitsOf(subject.slice(kept))];
}

/** `${x/#~/…}`, `${x/$HOME/…}` where the home is there as such. */
function wholeHome(value: Value, pattern: readonly Bit[], replacement: Value): Value | null {
	const first = value[0];
	const only = pattern.length === 1 ? pattern[0] : undefined;
	if (first?.kind !== "home" || only?.kind !== "home" || first.user !== only.user || first.up !== only.up)
		return null;
	return [...replacement, ...value.slice(1)];
}

export function sliceText(value: Value, from: bigint, to: bigint | undefined): Value | null {
	const subject = units(value);
	if (!subject.every((unit) => typeof unit === "string")) {
		// A home at the front can be kept whole, not cut.
		const isWhole = from === 0n && to === undefined;
		return isWhole ? value : null;
	}
	const begin = from < 0n ? subject.length + Number(from) : Number(from);
	if (begin < 0 || begin > subject.length) return [];
	const end = to === undefined ? subject.length : to < 0n ? subject.length + Number(to) : begin + Number(to);
	return end < begin ? null : [text(subject.slice(begin, end).join(""))];
}

export function changeCase(value: Value, operator: string, pattern: readonly Bit[] | null): Value | null {
	if (pattern !== null && staticText(pattern) !== "?") return null;
	const change = (s: string) => (operator.startsWith("^") ? s.toUpperCase() : s.toLowerCase());
	if (operator.length === 1) {
		const first = value[0];
		if (first === undefined) return value;
		// A home begins with a slash, which has no case.
		if (first.kind === "home") return value;
		if (first.kind !== "text") return null;
		return [text(change(first.text.slice(0, 1)) + first.text.slice(1)), ...value.slice(1)];
	}
	return value.every((bit) => bit.kind === "text")
		? value.map((bit) => (bit.kind === "text" ? { ...bit, text: change(bit.text) } : bit))
		: null;
}

const safe = /^[\w@%+=:,./-]+$/;

function withEscapedQuotes(bit: Bit): Bit {
	return bit.kind === "text" ? text(bit.text.replaceAll("'", "'\\''")) : bit;
}

/** `${x@Q}` and its kin. */
export function transform(value: Value, operator: string): Value | null {
	const known = staticText(value);
	switch (operator) {
		case "U":
			return changeCase(value, "^^", null);
		case "u":
			return changeCase(value, "^", null);
		case "L":
			return changeCase(value, ",,", null);
		case "Q":
			// Control characters make bash write $'…' instead.
			if (known !== null && /\p{Cc}/u.test(known)) return null;
			if (known !== null) return [text(`'${known.replaceAll("'", "'\\''")}'`)];
			// Quoting keeps a home what it is for whoever reads the text again.
			if (value.some((bit) => bit.kind === "unknown")) return null;
			return [text("'"), ...value.map(withEscapedQuotes), text("'")];
		case "E":
			return known !== null && !known.includes("\\") ? value : null;
		case "P":
			return known !== null && safe.test(known) ? value : null;
		default:
			return null;
	}
}
