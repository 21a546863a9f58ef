/** Words of a text that a program splits as a POSIX shell would, without expanding anything. */
import { wordAtoms } from "./atoms.ts";
import { type Bit, unknown } from "./bits.ts";
import { parseScript } from "./parse.ts";
import type { Argument } from "./reader.ts";
import { Source } from "./source.ts";

/** One word of `splitWords`: its characters after quote removal, and where it stands. */
export interface SplitWord {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const blank = /[ \t\n\r]/;

/**
 * Splits a text at unquoted blanks and removes quotes, as Python's `shlex.split` and POSIX shells do: nothing is
 * expanded, and `;`, `|`, `#` are ordinary characters. null where a quote is left open.
 *
 * @example splitWords("run 'a b' c\\ d") // "run", "a b", "c d"
 */
export function splitWords(text: string): readonly SplitWord[] | null {
	const words: SplitWord[] = [];
	let current: string | null = null;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? "";
		if (blank.test(character)) {
			if (current !== null) words.push({ text: current, start, end: at });
			current = null;
			continue;
		}
		if (current === null) start = at;
		const piece = readPiece(text, at);
		if (piece === null) return null;
		current = (current ?? "") + piece.text;
		at = piece.end - 1;
	}
	if (current !== null) words.push({ text: current, start, end: text.length });
	return words;
}

/** One character, escape or quotation; null where its end is missing. */
function readPiece(text: string, at: number): { readonly text: string; readonly end: number } | null {
	const character = text[at] ?? "";
	if (character === "\\") return at + 1 < text.length ? { text: text[at + 1] ?? "", end: at + 2 } : null;
	if (character === "'") {
		const close = text.indexOf("'", at + 1);
		return close < 0 ? null : { text: text.slice(at + 1, close), end: close + 1 };
	}
	if (character !== '"') return { text: character, end: at + 1 };
	let inside = "";
	for (let next = at + 1; next < text.length; next++) {
		const inner = text[next] ?? "";
		if (inner === '"') return { text: inside, end: next + 1 };
		const escaped = text[next + 1];
		if (inner === "\\" && escaped !== undefined && '"\\$`'.includes(escaped)) {
			inside += escaped;
			next++;
		} else inside += inner;
	}
	return null;
}

/** The words of an argument that is itself split by a program (`env -S`), with what is unknown in it kept. */
export function splitArguments(argument: Argument): readonly Argument[] {
	const source = Source.of(argument.bits, argument.range);
	const command = parseScript(source).script.commands[0]?.command;
	if (command?.type !== "Command" || command.name === undefined) return [argument];
	return [command.name, ...command.args].map((node) => {
		const word =
			node.type === "Word" ? node : { ...node, type: "Word" as const, value: node.text, parts: undefined };
		const bits = wordAtoms(word, source).map((atom): Bit => {
			if (atom.kind === "text") return atom;
			if (atom.kind === "hole") return atom.bit;
			return unknown("environment", atom.kind === "expansion" ? atom.part.text : atom.name);
		});
		return {
			bits,
			text: node.text,
			range: source.range(node.pos, node.end),
			derivation: argument.derivation,
		};
	});
}
