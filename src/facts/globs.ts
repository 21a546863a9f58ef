/**
 * Path segments that hold a pattern. What a pattern expands to is known only where the files are; a rule that asks for a
 * name asks whether the pattern could match it.
 */

import type { KnownNames } from "./surroundings.ts";

/** Marks around the text of a pattern within a segment. No path holds a NUL. */
const open = "\0g";
const close = "\0e";

/** The text of a pattern, marked so that it is told from the same characters quoted. */
export function markGlob(text: string): string {
	return `${open}${text}${close}`;
}

export function holdsGlob(segment: string): boolean {
	return segment.includes(open);
}

/** The segment as a person writes it. */
export function plainSegment(segment: string): string {
	if (!holdsGlob(segment)) {
		return segment;
	}
	return segment.replaceAll(open, "").replaceAll(close, "");
}

/** The known names that a segment could match. A bare `*` says nothing about a name that could stand anywhere. */
export function namesMatching(segment: string, names: KnownNames): readonly string[] {
	const literal = segment.replace(/\0g[^\0]*\0e/g, "");
	const asked = literal.length < leastLiteral ? names.places : [...names.places, ...names.anywhere];
	return asked.filter((name) => couldBe(segment, name));
}

const leastLiteral = 3;

/** Whether the segment, a pattern or not, could be this name. Case counts for nothing: some file systems ignore it. */
function couldBe(segment: string, name: string): boolean {
	if (name.startsWith(".") && !segment.startsWith(".")) {
		return false;
	}
	return expressionOf(segment).test(name);
}

/** More patterns than this in one segment are taken for any name: matching them would cost more than it tells. */
const maxGlobs = 4;

function expressionOf(segment: string): RegExp {
	const [first = "", ...rest] = segment.split(open);
	if (rest.length > maxGlobs) {
		return /^/u;
	}
	const parts = rest.map((part) => {
		const [glob = "", text = ""] = part.split(close);
		return `${globSource(glob)}${quoted(text)}`;
	});
	return new RegExp(`^${quoted(first)}${parts.join("")}$`, "iu");
}

/** `?` is one character, `*` any, a bracket one of its own; an extended pattern is taken for any text. */
function globSource(glob: string): string {
	if (glob === "?") {
		return ".";
	}
	const bracket = /^\[([!^]?)(\]?[^\]]*)\]$/.exec(glob);
	if (bracket !== null) {
		const [, negated, set = ""] = bracket;
		// A class such as [[:alpha:]] or a range out of order is not worth telling apart: it could be anything.
		const plain = /^(?:[A-Za-z0-9._ -]-[A-Za-z0-9._ -]|[A-Za-z0-9._ ])+$/.test(set) && inOrder(set);
		return plain ? `[${negated === "" ? "" : "^"}${set.replaceAll(".", "\\.")}]` : ".";
	}
	return ".*";
}

function inOrder(set: string): boolean {
	return [...set.matchAll(/(.)-(.)/g)].every(
		([, from = "", to = ""]) => from <= to && from !== "-" && to !== "-",
	);
}

function quoted(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
