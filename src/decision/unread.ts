import { isFiledAsSecret } from "../secrets.ts";
import type { Span } from "../spans.ts";

/** A value that stands behind a name for secrets, in a text that could not be read as a document. */
export interface FiledSecret extends Span {
	readonly name: string;
	/** As it is written, but for quotes around it. */
	readonly text: string;
}

/** A name, and what parts it from its value; it cannot begin inside a name, so that long ones are gone through once. */
const member = /(?<![\w.-])(?<name>[\w.-]{1,100})["']?\s{0,20}[:=][ \t]{0,20}/g;

/** A value in quotes that ends on its line. */
const quoted = /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/y;

/** What of a broken text is filed as a secret: to the closing quote, or else all that stands there and is indented below it. */
export function filedSecrets(text: string): readonly FiledSecret[] {
	const found: FiledSecret[] = [];
	for (const match of text.matchAll(member)) {
		const name = match.groups?.name ?? "";
		const start = match.index + match[0].length;
		if (!isFiledAsSecret(name, text.slice(start, start + 80))) {
			continue;
		}
		quoted.lastIndex = start;
		const inQuotes = quoted.exec(text)?.[0];
		const end = inQuotes === undefined ? endOfBlock(text, match.index, start) : start + inQuotes.length;
		const shown = text.slice(start, end).trim();
		found.push({ name, start, end, text: inQuotes?.slice(1, -1) ?? shown.replace(/^["']/, "") });
	}
	return found;
}

/** Behind the lines that are indented more than the one that an offset lies in. */
function endOfBlock(text: string, key: number, from: number): number {
	const indent = indentAt(text, text.lastIndexOf("\n", key) + 1);
	let end = endOfLine(text, from);
	while (end < text.length && indentAt(text, end + 1) > indent) {
		end = endOfLine(text, end + 1);
	}
	return end;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf("\n", from);
	return end === -1 ? text.length : end;
}

function indentAt(text: string, start: number): number {
	let at = start;
	while (text[at] === " " || text[at] === "-") {
		at += 1;
	}
	return at - start;
}
