import type { SourceRange } from "../place.ts";
import { secretsIn } from "../secrets.ts";
import { lineOf, type SourceLines } from "../source-lines.ts";
import { replaceSpans } from "../spans.ts";
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

/** A source line cut to fit and made safe to show, in three parts: the middle one is what is meant. */
export interface Excerpt {
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

/** The first line of a range with carets under what is meant. */
export function snippetOf(lines: SourceLines, range: SourceRange): Snippet {
	const { before, marked, after } = excerptOf(lines, range);
	return {
		line: `${before}${marked}${after}`,
		marks: `${" ".repeat(columns(before))}${"^".repeat(Math.max(1, columns(marked)))}`,
	};
}

/** The first line of a range, without its indent. */
export function excerptOf(lines: SourceLines, range: SourceRange): Excerpt {
	const whole = lineOf(lines, range.line);
	const from = range.column - 1;
	const to = range.endLine === range.line ? range.endColumn - 1 : whole.length;
	const first = whole.length <= width ? 0 : Math.max(0, Math.min(from - lead, whole.length - width));
	const last = Math.min(whole.length, first + width);
	const start = splits(whole, first) ? first + 1 : first;
	const end = splits(whole, last) ? last - 1 : last;
	const shown = maskedPart(whole, start, end);
	const [mark, behind] = [Math.max(0, from - start), Math.min(to, end) - start];
	const parts = [shown.slice(0, mark), shown.slice(mark, behind), shown.slice(Math.max(mark, behind))];
	const [before = "", marked = "", after = ""] = printableParts(parts);
	return {
		before: start === 0 ? before.trimStart() : `…${before}`,
		marked,
		after: `${after}${end < whole.length ? "…" : ""}`,
	};
}

/** Parts of one text made safe: what a CI runner would obey may begin in one of them and end in the next. */
function printableParts(parts: readonly string[]): readonly string[] {
	const ends = [...parts.join("").matchAll(command)].map((found) => found.index + found[0].length - 1);
	let offset = 0;
	return parts.map((part) => {
		const start = offset;
		offset += part.length;
		return printable(part.replace(/\[/g, (sign, at) => (ends.includes(start + at) ? bracket : sign)));
	});
}

/** Whether a cut there would go through a character. */
function splits(text: string, at: number): boolean {
	return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
}

/** The whole lines of a range as they are in the file, but for secrets; null where that is more than anybody reads. */
export function sourceLines(lines: SourceLines, { line, endLine }: SourceRange): readonly string[] | null {
	const shown: string[] = [];
	let length = 0;
	for (let n = line; n <= endLine; n += 1) {
		const one = lineOf(lines, n);
		length += one.length + 1;
		if (length > longest) {
			return null;
		}
		shown.push(masked(one));
	}
	return shown;
}

/** What is longer is data, and no report shows all of it. */
const longest = 2000;

/** How far around a part is looked at, for secrets that begin before it or end behind it. */
const around = 4096;

/** A part of a line, which may be a megabyte long. */
function maskedPart(line: string, start: number, end: number): string {
	const from = Math.max(0, start - around);
	return masked(line.slice(from, end + around)).slice(start - from, end - from);
}

/** Secrets and names of users as stars, so that columns stay where they are. */
function masked(line: string): string {
	const shown = replaceSpans(line, secretsIn(line), (secret) => "*".repeat(secret.length));
	return withoutUsers(shown, (name) => "*".repeat(name.length));
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
 * reorder or hide text become visible, and what a CI runner would obey is broken up.
 */
export function printable(text: string): string {
	return text
		.replaceAll("\t", " ")
		.replace(command, `$1${bracket}`)
		.replace(unsafe, (character) => {
			const code = character.codePointAt(0) ?? 0;
			return `\\u{${code.toString(16)}}`;
		});
}

/** Runners of GitHub, Azure Pipelines (`##vso[`) and TeamCity look for a command of this form anywhere in a line. */
const command = /(##\w*)\[/g;

/** An opening bracket that nobody obeys. */
const bracket = "\\u{5b}";

const unsafe =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
	/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
