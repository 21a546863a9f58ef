import { printable } from "./snippet.ts";

/** Text from a contract as a code span, in which Markdown means nothing. Not for a table, where a bar means something. */
export function codeSpan(text: string): string {
	const shown = printable(text);
	const fence = fenceFor(shown, 1);
	const pad = shown === "" || /^[` ]|[` ]$/.test(shown) ? " " : "";
	return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines as a block of code, in which Markdown means nothing. */
export function codeBlock(lines: readonly string[]): string {
	const text = lines.map(printable).join("\n");
	const fence = fenceFor(text, 3);
	return `${fence}text\n${text}\n${fence}\n`;
}

/** Longer than any run of backticks in the text. */
function fenceFor(text: string, least: number): string {
	const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
	return "`".repeat(Math.max(least, ...runs.map((length) => length + 1)));
}

/**
 * Text from a contract as code in a cell of a table. A sign written as a number is no markup to anybody; the break
 * after an at-sign keeps addresses apart, which are looked for when numbers are signs again.
 */
export function codeCell(text: string): string {
	const signs = printable(text).replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return `<code>${signs.replaceAll("&#64;", "&#64;<wbr>")}</code>`;
}
