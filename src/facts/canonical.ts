import type { JsonValue } from "../contract/index.ts";
import { sha256 } from "../sha256.ts";

/**
 * SHA-256 over the text by which these contracts name each other: members sorted by code point, no blanks, everything
 * beyond ASCII escaped as `\uXXXX` in lower case. It is not RFC 8785.
 */
export function canonicalDigest(value: JsonValue): string {
	return `sha256:${sha256(canonicalText(value))}`;
}

/** The digests that a member may go by: that of its canonical text and, of a text, that of its own bytes. */
export function digestsOf(value: JsonValue): string[] {
	const canonical = canonicalDigest(value);
	return typeof value === "string" ? [canonical, `sha256:${sha256(value)}`] : [canonical];
}

export function canonicalText(value: JsonValue): string {
	if (Array.isArray(value)) {
		return `[${value.map(canonicalText).join(",")}]`;
	}
	if (typeof value === "object" && value !== null) {
		const members = Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b));
		return `{${members.map(([key, item]) => `${ascii(key)}:${canonicalText(item)}`).join(",")}}`;
	}
	return typeof value === "string" ? ascii(value) : JSON.stringify(value);
}

/** As Python's `json` writes a text: DEL is within ASCII and stands as it is. */
function ascii(text: string): string {
	return JSON.stringify(text).replace(
		/[\u0080-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** UTF-16 order differs from that of code points where surrogates meet the last private characters. */
function compareCodePoints(a: string, b: string): number {
	const [one, other] = [[...a], [...b]];
	for (const [i, character] of one.entries()) {
		const against = other[i];
		if (against === undefined) {
			return 1;
		}
		if (character !== against) {
			return (character.codePointAt(0) ?? 0) - (against.codePointAt(0) ?? 0);
		}
	}
	return one.length - other.length;
}
