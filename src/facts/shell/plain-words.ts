/** Words that need no expansion but `~`, `$HOME` and whole quotations: where they end, and what they consist of. */
import type { Derivation, Piece, Word } from "./types.ts";

/** Characters that mean nothing to a shell wherever they stand in a word that is not the first. */
const isPlain: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	/[\w./:,@%+=-]/.test(String.fromCharCode(code)),
);

/** What ends a word: blanks, and what ends the command. */
const isBoundary: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	/[ \t\n;&]/.test(String.fromCharCode(code)),
);

const newline = 10;
const single = 39;
const double = 34;
const tilde = 126;
const slash = 47;
const dollar = 36;
const openBracket = 91;
const closeBracket = 93;

const noDerivation: readonly Derivation[] = [];
const home: Piece = { kind: "home", user: null };
const homeOnly: readonly Piece[] = [home];

/** The word that starts at a place; null where it is not a plain one. */
export function plainWord(text: string, start: number, length: number): Word | null {
	const first = text.charCodeAt(start);
	const end =
		first === single || first === double ? quotedEnd(text, start, length) : plainEnd(text, start, length);
	if (end <= start) return null;
	const written = text.slice(start, end);
	return { pieces: piecesOf(written, first), text: written, range: { start, end }, derivation: noDerivation };
}

function ends(text: string, at: number, length: number): boolean {
	return at >= length || isBoundary[text.charCodeAt(at)] === true;
}

/** Where a word of plain characters ends; -1 if there is anything else in it. */
function plainEnd(text: string, from: number, length: number): number {
	let at = from;
	const first = text.charCodeAt(at);
	if (first === openBracket || first === closeBracket) return ends(text, at + 1, length) ? at + 1 : -1;
	if (first === tilde) at++;
	else if (first === dollar) {
		if (!text.startsWith("$HOME", at)) return -1;
		at += 5;
	}
	if (at > from && text.charCodeAt(at) !== slash && !ends(text, at, length)) return -1;
	for (; at < length; at++) {
		const code = text.charCodeAt(at);
		if (isPlain[code] === true) continue;
		return isBoundary[code] === true ? at : -1;
	}
	return at;
}

/** Where a quotation that is a whole word ends; -1 if it is not one, or if anything in it is expanded. */
function quotedEnd(text: string, from: number, length: number): number {
	const quote = text.charCodeAt(from);
	for (let at = from + 1; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return ends(text, at + 1, length) ? at + 1 : -1;
		if (quote === double && (code === dollar || code === 96 || code === 92)) {
			const isHome = code === dollar && at === from + 1 && /^\$HOME["/]/.test(text.slice(at, at + 6));
			if (!isHome) return -1;
		}
		if (code === newline) return -1;
	}
	return -1;
}

function piecesOf(written: string, first: number): readonly Piece[] {
	if (first === tilde) return afterHome(written.slice(1), false);
	if (first === dollar) return afterHome(written.slice(5), false);
	if (first !== single && first !== double) return [{ kind: "text", text: written, quoted: false }];
	const inner = written.slice(1, -1);
	if (first === double && inner.startsWith("$HOME")) return afterHome(inner.slice(5), true);
	return [{ kind: "text", text: inner, quoted: true }];
}

function afterHome(rest: string, quoted: boolean): readonly Piece[] {
	return rest === "" ? homeOnly : [home, { kind: "text", text: rest, quoted }];
}
