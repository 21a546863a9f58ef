/**
 * The short way for the plainest steps: commands one after the other whose words need no expansion to speak of, and of
 * which none changes what the next one means. It answers exactly what the long way would, or not at all; a property
 * holds the two against each other.
 */
import { builtins } from "./builtins.ts";
import { hasEffects } from "./file-effects.ts";
import { isShell } from "./operands.ts";
import { plainWord } from "./plain-words.ts";
import type { ShellReading, SimpleCommand, Word } from "./types.ts";
import { wrapperOf } from "./wrappers.ts";

const reserved: ReadonlySet<string> = new Set(
	"if then else elif fi do done case esac while until for select function time coproc in".split(" "),
);

/** Builtins that succeed and change nothing. */
const idle: ReadonlySet<string> = new Set(["echo", "true", ":", "pwd"]);

/** Builtins that change nothing for those that come before them. */
const last: ReadonlySet<string> = new Set(["false", "cd", "exit"]);

/** Interpreters that run what a file of theirs says, of which nothing is known. */
const readers: ReadonlySet<string> = new Set(["python", "python3", "node", "ruby", "perl", "php"]);

/** More commands are nothing that is plain. */
const mostCommands = 64;

const space = 32;
const tab = 9;
const newline = 10;
const semicolon = 59;
const ampersand = 38;
const single = 39;
const double = 34;

/** How words end that name a shell, or are a bracket. */
const oddEnds: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	/[h[\]]/.test(String.fromCharCode(code)),
);

const noStrings: readonly string[] = [];
const noEntries: SimpleCommand["environment"] = [];
const noRedirections: SimpleCommand["redirections"] = [];

/** The reading of a text that is plain enough; null for any other. */
export function readPlain(text: string): ShellReading | null {
	const commands: SimpleCommand[] = [];
	let words: Word[] = [];
	// Most words are ordinary, which their ends tell at a glance.
	let areOdd = false;
	let length = text.length;
	while (length > 0 && isBlank(text.charCodeAt(length - 1))) length--;
	let needsMore = true;
	for (let at = 0; at < length; ) {
		const code = text.charCodeAt(at);
		if (isBlank(code) && (code !== newline || words.length === 0)) {
			at++;
			continue;
		}
		const separator = separatorLength(text, at, code);
		if (separator === 0) {
			const word = plainWord(text, at, length);
			if (word === null) return null;
			words.push(word);
			needsMore = false;
			at = word.range.end;
			if (mayBeOdd(text, at)) areOdd = true;
			continue;
		}
		const command = commandOf(words, areOdd);
		if (command === null || !isSteady(command)) return null;
		commands.push(command);
		words = [];
		needsMore = separator > 1;
		at += separator;
	}
	if (needsMore || commands.length > mostCommands) return null;
	if (words.length === 0) return { commands, problems: [], unknownScripts: [] };
	const command = commandOf(words, areOdd);
	if (command === null) return null;
	commands.push(command);
	return { commands, problems: [], unknownScripts: [] };
}

/** Of `&&`, `;` or the end of a line; 0 where there is none of them, or one of another kind. */
function separatorLength(text: string, at: number, code: number): number {
	if (code === newline || code === semicolon) return 1;
	return code === ampersand && text.charCodeAt(at + 1) === ampersand ? 2 : 0;
}

/** Whether the word that ends here may name a shell, or be a bracket. */
function mayBeOdd(text: string, end: number): boolean {
	const last = text.charCodeAt(end - 1);
	return oddEnds[last === single || last === double ? text.charCodeAt(end - 2) : last] === true;
}

function isBlank(code: number): boolean {
	return code === space || code === tab || code === newline;
}

function commandOf(words: readonly Word[], areOdd: boolean): SimpleCommand | null {
	const [first] = words;
	const program = first === undefined ? null : programOf(first, words, areOdd);
	if (first === undefined || program === null) return null;
	return {
		words,
		program,
		via: noStrings,
		environment: noEntries,
		environmentCleared: false,
		cwd: null,
		home: null,
		stdin: null,
		redirections: noRedirections,
		range: { start: first.range.start, end: words.at(-1)?.range.end ?? first.range.end },
	};
}

/** The program, if it is one that the shell itself has nothing to say about. */
function programOf(first: Word, words: readonly Word[], areOdd: boolean): string | null {
	const [only, other] = first.pieces;
	if (only?.kind !== "text" || other !== undefined || only.quoted || only.text.includes("=")) return null;
	const { text } = only;
	if (areOdd && !words.every(isOrdinary)) return null;
	const name = text.slice(text.lastIndexOf("/") + 1);
	if (Object.hasOwn(builtins, text)) return isHarmless(text, words) ? name : null;
	if (name === "" || reserved.has(text)) return null;
	return wrapperOf(name) === null || leadsNowhere(name, words) ? name : null;
}

/** No shell, which any program may be given to run, and no bracket but those around a test. */
function isOrdinary({ pieces, text }: Word, index: number, words: readonly Word[]): boolean {
	if (text === "[") return index === 0 && words.length > 1 && words[words.length - 1]?.text === "]";
	if (text === "]") return index === words.length - 1 && words[0]?.text === "[";
	const piece = pieces[pieces.length - 1];
	return piece?.kind !== "text" || !isShell(piece.text);
}

/** A builtin that sets nothing for itself, and a test that reads no index of an array. */
function isHarmless(name: string, words: readonly Word[]): boolean {
	if (idle.has(name) || last.has(name)) return true;
	if (name === "printf") return words[1] !== undefined && !/^["']?-/.test(words[1].text);
	return (name === "test" || name === "[") && words.every(({ text }) => !/^["']/.test(text));
}

/** Whether a program that can run another one has nothing here that says which. */
function leadsNowhere(name: string, words: readonly Word[]): boolean {
	if (name === "make") return true;
	const target = words[1]?.text;
	return readers.has(name) && target !== undefined && (target === "-m" || !/^["'-]/.test(target));
}

/** Whether the next command is run after it, in the same place and with the same files. */
function isSteady({ words, program }: SimpleCommand): boolean {
	const name = words[0]?.text ?? "";
	if (idle.has(name) || name === "printf") return true;
	return program !== null && !last.has(name) && !Object.hasOwn(builtins, name) && !hasEffects(program);
}
