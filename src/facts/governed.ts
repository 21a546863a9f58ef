import type {
	CommandEntry,
	GovernedProgram,
	GovernedPrograms,
	KnownCommand,
	OptionEntry,
} from "./command-table.ts";
import { afterNameless, afterStart } from "./program-starts.ts";
import { mayBe, notKnown, type Word, wordText, wordValue } from "./words.ts";

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
	readonly known: KnownCommand;
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

/** Every reading of a command line as a governed command: none for other programs, several where words are open. */
export function readGoverned(
	words: readonly Word[],
	program: string | null,
	table: GovernedPrograms,
): readonly GovernedCommand[] {
	const readings: GovernedCommand[] = [];
	const nameless = afterNameless(words, program);
	for (const known of table.programs) {
		if (nameless !== null) {
			readings.push(...readNameless(known, nameless));
			continue;
		}
		for (const start of known.starts) {
			const rest = afterStart(words, program, start);
			if (rest !== null) {
				readings.push(...(answersAtOnce(known, rest) ? [nothingDone(known)] : readCommands(known, rest)));
			}
		}
	}
	return readings;
}

/** `--help`, `--version` before any command word: whatever else the words turn into, nothing of it is carried out. */
function answersAtOnce({ answers }: GovernedProgram, words: readonly Word[]): boolean {
	for (const word of words) {
		const value = wordValue(word);
		if (value !== null && answers.includes(value)) {
			return true;
		}
		if (!mayBeSeveral(word) && (value === null || !/^-./.test(value) || value === "--")) {
			return false;
		}
	}
	return false;
}

function nothingDone(program: GovernedProgram): GovernedCommand {
	return readArguments(program, program.unknown, []);
}

/** A program whose name is not known is taken for a governed one where several of its words are a command of it. */
function readNameless(program: GovernedProgram, words: readonly Word[]): readonly GovernedCommand[] {
	const values = new Set(words.map(wordValue));
	return readCommands(program, words).filter(({ command }) => {
		const names = command.split(" ");
		return names.length > 1 && names.every((name) => values.has(name));
	});
}

function readCommands(program: GovernedProgram, words: readonly Word[]): readonly GovernedCommand[] {
	const found: GovernedCommand[] = [];
	const possible: { readonly known: KnownCommand; readonly named: number }[] = [];
	let longest = 0;
	for (const known of likelyCommands(program, words)) {
		const match = afterCommandWords(words, known.names);
		if (match !== null && match.named < known.names.length) {
			possible.push({ known, named: match.named });
		} else if (match !== null && known.names.length >= longest) {
			// `network plan` is not `network plan extra`: of two commands that fit, the one with more words is meant.
			if (known.names.length > longest) {
				longest = known.names.length;
				found.length = 0;
			}
			found.push(readArguments(program, known, match.rest));
		}
	}
	if (found.length > 0) {
		return found;
	}
	const most = Math.max(...possible.map(({ named }) => named));
	const fitting = possible.flatMap(({ known, named }) => (named === most ? [known] : []));
	const known = fitting.length === 0 ? program.unknown : anyOf(fitting);
	return [readArguments(program, known, afterCommandWords(words, known.names)?.rest ?? words)];
}

/** One command for several of which none can be told: it takes what any of them takes. */
function anyOf(commands: readonly KnownCommand[]): KnownCommand {
	const [only, other] = commands;
	if (only !== undefined && other === undefined) {
		return only;
	}
	const options = Object.assign({}, ...commands.map((known) => known.options)) as KnownCommand["options"];
	const operands = commands.find(({ entry }) => entry.operands !== undefined)?.entry.operands;
	return {
		command: "",
		names: [],
		entry: { options, ...(operands !== undefined && { operands }) },
		options,
		defaults: [],
	};
}

/** The commands whose first word stands among the words, or all where one of these is open. */
function likelyCommands(program: GovernedProgram, words: readonly Word[]): readonly KnownCommand[] {
	const likely: KnownCommand[] = [];
	for (const word of words) {
		const value = wordValue(word);
		if (value === null) {
			return program.commands;
		}
		const known = program.byFirst.get(value);
		if (known !== undefined && !likely.includes(known[0] as KnownCommand)) {
			likely.push(...known);
		}
	}
	return likely;
}

/**
 * What is left of the words when the command words are taken out, and how many of these were there; null where others
 * stand in their place. The parser in use refuses options between them and takes one `--` before each in its newest
 * versions; both are passed over, since the values are judged all the same. A word that may become several can be any
 * of the command words, and all that follows them.
 */
function afterCommandWords(
	words: readonly Word[],
	names: readonly string[],
): { readonly rest: readonly Word[]; readonly named: number } | null {
	const rest: Word[] = [];
	let next = 0;
	let named = 0;
	let isOpen = false;
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		const name = names[next];
		if (name === undefined) {
			rest.push(word);
			continue;
		}
		if (mayBeSeveral(word)) {
			isOpen = true;
			rest.push(word);
			continue;
		}
		if (mayBe(word, name)) {
			next += 1;
			named += 1;
			continue;
		}
		const text = wordText(word);
		if (text === "--") {
			continue;
		}
		if (!text.startsWith("-")) {
			if (!isOpen) {
				return null;
			}
			const later = names.findIndex((other, at) => at > next && mayBe(word, other));
			if (later === -1) {
				rest.push(word);
			} else {
				named += 1;
			}
			next = later === -1 ? names.length : later + 1;
			continue;
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
	return next === names.length || isOpen ? { rest, named } : null;
}

/** Reads options and operands as Python's argparse does: long options by any unambiguous prefix, the last one wins. */
function readArguments(
	program: GovernedProgram,
	known: KnownCommand,
	words: readonly Word[],
): GovernedCommand {
	const { command, entry, options: entries } = known;
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
		// A name that is not wholly known could be that of any option, with a value or without.
		if (splitOption(word).name.includes(notKnown)) {
			open.push(word);
			continue;
		}
		const options = readOption(word, words[i + 1], entries);
		given.push(...options);
		if (options.some((option) => option.takesNext)) {
			i += 1;
		}
	}
	const options = given.map((option) => option.given);
	for (const [i, option] of options.entries()) {
		option.effective = !options.slice(i + 1).some((later) => later.name === option.name);
	}
	return {
		program: program.name,
		command,
		entry,
		acts: actsWith(entry, options),
		options,
		operands,
		open,
		known,
	};
}

interface Given {
	readonly given: { -readonly [K in keyof GivenOption]: GivenOption[K] };
	readonly takesNext: boolean;
}

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
		const given = {
			name,
			entry,
			value: isSwitch ? null : takesNext ? next : written.value,
			text: takesNext ? `${word.text} ${next.text}` : word.text,
			start: word.range.start,
			end: last.range.end,
			effective: true,
		};
		return { given, takesNext };
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

function mayBeSeveral({ pieces }: Word): boolean {
	return pieces.length > 0 && pieces.every((piece) => piece.kind === "unknown" && piece.splits);
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
