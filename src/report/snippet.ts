import type { SourceRange } from "../place.ts";
import { secretsIn } from "../secrets.ts";
import { withoutUsers } from "../user-names.ts";

/** A source line cut to fit, and the line of marks under it. */
export interface Snippet {
	readonly line: string;
	readonly marks: string;
}

/** Columns of source that are shown at most. */
const width = 100;

/** Columns shown before the marked word, where the line is longer than fits. */
const lead = 48;

/** The first line of a range with carets under what is meant. */
export function snippetOf(text: string, range: SourceRange): Snippet {
	const whole = masked(lineAt(text, range.line));
	const from = range.column - 1;
	const to = range.endLine === range.line ? range.endColumn - 1 : whole.length;
	const start = whole.length <= width ? 0 : Math.max(0, Math.min(from - lead, whole.length - width));
	const end = Math.min(whole.length, start + width);
	const before = `${start > 0 ? "…" : ""}${printable(whole.slice(start, from))}`;
	const marked = printable(whole.slice(from, Math.min(to, end)));
	const after = `${printable(whole.slice(Math.min(to, end), end))}${end < whole.length ? "…" : ""}`;
	const blanks = start === 0 ? before.length - before.trimStart().length : 0;
	return {
		line: `${before}${marked}${after}`.slice(blanks),
		marks: `${" ".repeat(columns(before.slice(blanks)))}${"^".repeat(Math.max(1, columns(marked)))}`,
	};
}

/** Secrets and names of users as stars, so that columns stay where they are. */
function masked(line: string): string {
	let shown = line;
	for (const { start, end } of secretsIn(line)) {
		shown = `${shown.slice(0, start)}${"*".repeat(end - start)}${shown.slice(end)}`;
	}
	return withoutUsers(shown, (name) => "*".repeat(name.length));
}

function lineAt(text: string, line: number): string {
	let start = 0;
	for (let n = 1; n < line; n += 1) {
		const end = text.indexOf("\n", start);
		if (end === -1) {
			return "";
		}
		start = end + 1;
	}
	const end = text.indexOf("\n", start);
	return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

/** How wide a text is on a terminal: East Asian wide characters and emoji take two columns, marks none. */
function columns(text: string): number {
	let count = 0;
	for (const character of text) {
		count += wide.test(character) ? 2 : combining.test(character) ? 0 : 1;
	}
	return count;
}

const wide =
	/^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
const combining = /^\p{M}$/u;

/**
 * Makes text from a contract safe to print: control characters, which a terminal would obey, and characters that
 * reorder or hide text become visible.
 */
export function printable(text: string): string {
	return text.replaceAll("\t", " ").replace(unsafe, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return `\\u{${code.toString(16)}}`;
	});
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;
