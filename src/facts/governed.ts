import type { CommandEntry, CommandTable, OptionEntry, ProgramEntry, ProgramStart } from "./command-table.ts";
import { type Word, wordFrom, wordText, wordValue } from "./words.ts";

/** A governed command, its words read as the program itself would read them. */
export interface GovernedCommand {
	readonly program: string;
	/** The command words; empty where the table has none that fit. */
	readonly command: string;
	readonly entry: CommandEntry;
	readonly acts: boolean;
	readonly options: readonly GivenOption[];
	readonly operands: readonly Word[];
	/** Words that may turn into any option or operand when the step runs. */
	readonly open: readonly Word[];
}

export interface GivenOption {
	/** Written out, however it was abbreviated. */
	readonly name: string;
	readonly entry: OptionEntry;
	/** null for a switch, and where the value is missing. */
	readonly value: Word | null;
	/** Option and value as written. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** False where a later option of the same name replaces it. */
	readonly effective: boolean;
}

const nothingKnown: CommandEntry = { options: {} };

/** Every reading of a command line as a governed command: none for other programs, several where words are open. */
export function readGoverned(
	words: readonly Word[],
	program: string | null,
	table: CommandTable,
): readonly GovernedCommand[] {
	const readings: GovernedCommand[] = [];
	for (const entry of table.programs) {
		for (const start of entry.starts) {
			const rest = afterStart(words, program, start);
			if (rest !== null) {
				readings.push(...readCommands(entry, rest));
			}
		}
	}
	return readings;
}

/** The words after the start of a program, or null where this start does not fit. */
function afterStart(
	words: readonly Word[],
	program: string | null,
	start: ProgramStart,
): readonly Word[] | null {
	if (program === null) {
		return null;
	}
	let rest: readonly Word[] | null = null;
	if (start.names?.includes(program)) {
		rest = words.slice(1);
	} else if (pythonName.test(program)) {
		rest = afterPython(words.slice(1), start);
	}
	if (rest === null) {
		return null;
	}
	const passed = rest;
	const fits = (start.after ?? []).every((word, i) => passed[i] !== undefined && mayBe(passed[i], word));
	if (!fits) {
		return null;
	}
	return [...(start.words ?? []).map(wordFrom), ...passed.slice(start.after?.length ?? 0)];
}

const pythonName = /^(?:python|pypy)(?:[0-9]+(?:\.[0-9]+)*)?$/;

/** Modules that run another one: `python3 -m runpy sourceosctl.cli`. */
const runners: ReadonlySet<string> = new Set(["runpy", "pdb", "cProfile", "profile", "trace"]);

/** Python's own options come first: switches in a bundle, `-W` and `-X` with a value, `-m` glued or not. */
function afterPython(words: readonly Word[], start: ProgramStart): readonly Word[] | null {
	for (let i = 0; i < words.length; i += 1) {
		const text = wordValue(words[i] as Word);
		if (text === null || text === "-" || !text.startsWith("-")) {
			return text !== null && start.names?.includes(baseName(text)) ? words.slice(i + 1) : null;
		}
		const module = /^-[a-bd-zA-VYZ]*?m(.*)$/.exec(text)?.[1];
		if (module !== undefined) {
			const rest = module === "" ? words.slice(i + 1) : [wordFrom(module), ...words.slice(i + 1)];
			return afterModule(rest, start);
		}
		if (/^-[a-zA-Z]*c/.test(text)) {
			return null;
		}
		if (/^-[a-zA-Z]*[WX]$/.test(text) || text === "--check-hash-based-pycs") {
			i += 1;
		}
	}
	return null;
}

function afterModule(words: readonly Word[], start: ProgramStart): readonly Word[] | null {
	const [first, ...rest] = words;
	const module = first === undefined ? null : wordValue(first);
	if (module !== null && runners.has(module)) {
		const next = rest.findIndex((word) => !wordText(word).startsWith("-"));
		return next === -1 ? null : afterModule(rest.slice(next), start);
	}
	return module !== null && start.modules?.includes(module) ? rest : null;
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** True where the word is this text, or may be it when the step runs. */
function mayBe(word: Word, text: string): boolean {
	const value = wordValue(word);
	return value === null ? word.pieces.some((piece) => piece.kind === "unknown") : value === text;
}

function readCommands(program: ProgramEntry, words: readonly Word[]): readonly GovernedCommand[] {
	const found: GovernedCommand[] = [];
	let longest = 0;
	for (const [command, entry] of Object.entries(program.commands)) {
		const names = command.split(" ");
		const rest = afterCommandWords(words, names);
		if (rest === null || names.length < longest) {
			continue;
		}
		// `network plan` is not `network plan extra`: of two commands that fit, the one with more words is meant.
		if (names.length > longest) {
			longest = names.length;
			found.length = 0;
		}
		found.push(readArguments(program, command, entry, rest));
	}
	if (found.length === 0) {
		found.push(readArguments(program, "", nothingKnown, words));
	}
	return found;
}

/**
 * What is left of the words when the command words are taken out, or null where they are not there. The parser in use
 * refuses options between them and takes one `--` before each in its newest versions; both are passed over, since the
 * values are judged all the same.
 */
function afterCommandWords(words: readonly Word[], names: readonly string[]): readonly Word[] | null {
	const rest: Word[] = [];
	let next = 0;
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		const name = names[next];
		if (name === undefined) {
			rest.push(word);
			continue;
		}
		if (mayBe(word, name)) {
			next += 1;
			continue;
		}
		const text = wordText(word);
		if (text === "--") {
			continue;
		}
		if (!text.startsWith("-")) {
			return null;
		}
		rest.push(word);
		const value = words[i + 1];
		if (
			!text.includes("=") &&
			value !== undefined &&
			!mayBe(value, name) &&
			!wordText(value).startsWith("-")
		) {
			rest.push(value);
			i += 1;
		}
	}
	return next === names.length ? rest : null;
}

/** Reads options and operands as Python's argparse does: long options by any unambiguous prefix, the last one wins. */
function readArguments(
	program: ProgramEntry,
	command: string,
	entry: CommandEntry,
	words: readonly Word[],
): GovernedCommand {
	const entries = { ...program.leading, ...entry.options };
	const given: Given[] = [];
	const operands: Word[] = [];
	const open: Word[] = [];
	const end = words.findIndex((word) => wordValue(word) === "--");
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		if (i === end) {
			continue;
		}
		if ((end !== -1 && i > end) || !looksLikeOption(word)) {
			(mayVary(word) ? open : operands).push(word);
			continue;
		}
		const options = readOption(word, words[i + 1], entries);
		given.push(...options);
		if (options.some((option) => option.takesNext)) {
			i += 1;
		}
	}
	const lastOf = new Map(given.map((option) => [option.name, option]));
	const options = given.map(({ takesNext: _, ...option }) => ({
		...option,
		effective: lastOf.get(option.name)?.start === option.start,
	}));
	return { program: program.name, command, entry, acts: actsWith(entry, options), options, operands, open };
}

type Given = Omit<GivenOption, "effective"> & { readonly takesNext: boolean };

/** The options that a word may stand for, several where its prefix is ambiguous, with the value that it has or takes. */
function readOption(
	word: Word,
	next: Word | undefined,
	entries: Readonly<Record<string, OptionEntry>>,
): readonly Given[] {
	const written = splitOption(word);
	return candidates(written.name, entries).map((name) => {
		const entry = entries[name] ?? {};
		const isSwitch = entry.switch === true;
		const takesNext = !isSwitch && written.value === null && next !== undefined && !looksLikeOption(next);
		const last = takesNext ? next : word;
		return {
			name,
			entry,
			value: isSwitch ? null : takesNext ? next : written.value,
			text: takesNext ? `${word.text} ${next.text}` : word.text,
			start: word.range.start,
			end: last.range.end,
			takesNext,
		};
	});
}

function actsWith(entry: CommandEntry, options: readonly GivenOption[]): boolean {
	if (entry.acts === undefined || entry.acts === true) {
		return entry.acts ?? false;
	}
	return entry.acts.every((name) => options.some((option) => option.name === name));
}

/** A word that may be no word, or several, can bring any option with it; one whose beginning is open can be one. */
function mayVary(word: Word): boolean {
	return (
		word.pieces[0]?.kind === "unknown" ||
		word.pieces.some((piece) => piece.kind === "unknown" && piece.splits)
	);
}

/** argparse: a leading dash, but not a lone one, a negative number or a word with a blank in it. */
function looksLikeOption(word: Word): boolean {
	const text = wordText(word);
	return (
		text.length > 1 &&
		text.startsWith("-") &&
		!/^-[0-9]+$|^-[0-9]*\.[0-9]+$/.test(text) &&
		!hasBlankName(text)
	);
}

function hasBlankName(text: string): boolean {
	const blank = text.indexOf(" ");
	const equals = text.indexOf("=");
	return blank !== -1 && (equals === -1 || blank < equals);
}

function splitOption(word: Word): { readonly name: string; readonly value: Word | null } {
	let before = "";
	for (const [i, piece] of word.pieces.entries()) {
		if (piece.kind !== "text") {
			break;
		}
		const equals = piece.text.indexOf("=");
		if (equals === -1) {
			before += piece.text;
			continue;
		}
		const rest = piece.text.slice(equals + 1);
		const pieces = [...(rest === "" ? [] : [{ ...piece, text: rest }]), ...word.pieces.slice(i + 1)];
		return { name: before + piece.text.slice(0, equals), value: { ...word, pieces } };
	}
	return { name: wordText(word), value: null };
}

function candidates(name: string, entries: Readonly<Record<string, OptionEntry>>): readonly string[] {
	if (Object.hasOwn(entries, name)) {
		return [name];
	}
	return name.startsWith("--") && name.length > 2
		? Object.keys(entries).filter((known) => known.startsWith(name))
		: [];
}
