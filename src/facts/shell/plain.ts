/**
 * The short way for the plainest steps: one command whose words need no expansion but `~`, `$HOME` and whole quotations.
 * It answers exactly what the long way would, or not at all; a property holds the two against each other.
 */
import { builtins } from "./builtins.ts";
import { isShell } from "./operands.ts";
import type { Derivation, Piece, ShellReading, SimpleCommand, Word } from "./types.ts";
import { wrapperOf } from "./wrappers.ts";

const reserved: ReadonlySet<string> = new Set(
	"if then else elif fi do done case esac while until for select function time coproc in".split(" "),
);

/** Builtins that change nothing when they are all that the step consists of. */
const harmless: ReadonlySet<string> = new Set(["echo", "true", "false", ":", "cd", "pwd", "exit"]);

/** Characters that mean nothing to a shell wherever they stand in a word that is not the first. */
const isPlain: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	/[\w./:,@%+=-]/.test(String.fromCharCode(code)),
);

const space = 32;
const tab = 9;
const newline = 10;
const single = 39;
const double = 34;
const tilde = 126;
const slash = 47;
const dollar = 36;

const noDerivation: readonly Derivation[] = [];
const noStrings: readonly string[] = [];
const noEntries: SimpleCommand["environment"] = [];
const noRedirections: SimpleCommand["redirections"] = [];
const home: Piece = { kind: "home", user: null };
const homeOnly: readonly Piece[] = [home];

/** The reading of a text that is plain enough; null for any other. */
export function readPlain(text: string): ShellReading | null {
	const words: Word[] = [];
	const length = text.length;
	let end = length;
	while (end > 0 && isBlankCode(text.charCodeAt(end - 1))) end--;
	let at = 0;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (code === space || code === tab) {
			at++;
			continue;
		}
		const stop = code === single || code === double ? quotedEnd(text, at, end) : plainEnd(text, at, end);
		if (stop < 0) return null;
		const word = wordOf(text, at, stop, code);
		if (word === null) return null;
		words.push(word);
		at = stop;
	}
	const first = words[0];
	const program = first === undefined ? null : programName(first);
	if (first === undefined || program === null || words.some(({ text: word }) => isShell.test(word)))
		return null;
	const command: SimpleCommand = {
		words,
		program,
		via: noStrings,
		environment: noEntries,
		environmentCleared: false,
		cwd: null,
		home: null,
		stdin: null,
		redirections: noRedirections,
		range: { start: first.range.start, end },
	};
	return { commands: [command], problems: [], unknownScripts: [] };
}

function isBlankCode(code: number): boolean {
	return code === space || code === tab || code === newline;
}

/** Where a word of plain characters ends; -1 if there is anything else in it. */
function plainEnd(text: string, from: number, end: number): number {
	let at = from;
	const first = text.charCodeAt(at);
	if (first === tilde) {
		at++;
		if (at < end && text.charCodeAt(at) !== slash && !isBlankCode(text.charCodeAt(at))) return -1;
	} else if (first === dollar) {
		if (!text.startsWith("$HOME", at)) return -1;
		at += 5;
		if (at < end && text.charCodeAt(at) !== slash && !isBlankCode(text.charCodeAt(at))) return -1;
	}
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === space || code === tab) return at;
		if (isPlain[code] !== true) return -1;
	}
	return at;
}

/** Where a quotation that is a whole word ends; -1 if it is not one, or if anything in it is expanded. */
function quotedEnd(text: string, from: number, end: number): number {
	const quote = text.charCodeAt(from);
	for (let at = from + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1 === end || isBlankCode(text.charCodeAt(at + 1)) ? at + 1 : -1;
		if (quote === double && (code === dollar || code === 96 || code === 92)) {
			const isHome = code === dollar && at === from + 1 && /^\$HOME["/]/.test(text.slice(at, at + 6));
			if (!isHome) return -1;
		}
		if (code === newline) return -1;
	}
	return -1;
}

function wordOf(text: string, start: number, end: number, first: number): Word | null {
	const written = text.slice(start, end);
	return { pieces: piecesOf(written, first), text: written, range: { start, end }, derivation: noDerivation };
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

/** The program, if it is one that the shell itself has nothing to say about. */
function programName(first: Word): string | null {
	const [only, other] = first.pieces;
	if (only?.kind !== "text" || other !== undefined || only.quoted || only.text.includes("=")) return null;
	const name = only.text.slice(only.text.lastIndexOf("/") + 1);
	if (harmless.has(only.text)) return name;
	const isSpecial =
		name === "" || reserved.has(only.text) || Object.hasOwn(builtins, only.text) || wrapperOf(name) !== null;
	return isSpecial ? null : name;
}
