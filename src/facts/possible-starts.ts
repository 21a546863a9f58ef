import type { GovernedPrograms } from "./command-table.ts";
import { readGoverned } from "./governed.ts";
import { baseName, isModuleOf, pythonName } from "./program-starts.ts";
import { isShell, keepsOperands, type SimpleCommand } from "./shell/index.ts";
import { type Word, wordValue } from "./words.ts";

/**
 * A governed command that stands among the words of another one: `launcher --flag sourceosctl agent-machine mounts plan`.
 * Nobody can know every program that runs its operands. One that is not known for leaving them alone is taken to run
 * what reads as a whole governed command, unless a closer look at the same words has found what runs.
 */
export function possibleStart(
	command: SimpleCommand,
	all: readonly SimpleCommand[],
	table: GovernedPrograms,
): SimpleCommand | null {
	if (command.words.length < 3 || keepsOperands(command.program ?? "") || runsKnownText(command)) {
		return null;
	}
	for (let i = 1; i < command.words.length - 1; i += 1) {
		const [before, word] = [command.words[i - 1] as Word, command.words[i] as Word];
		if (!mayStart(word, before, table) || isCode(before) || isFollowed(all, command, i)) {
			continue;
		}
		const start = startAt(command, i, table);
		if (start !== null) {
			return start;
		}
	}
	return null;
}

/** `sh -c 'text' x y`: the shell runs its text, which was read with these words in it, and none of the words itself. */
function runsKnownText({ program, words }: SimpleCommand): boolean {
	const at = words.findIndex((word) => /^-[a-z]*c$/.test(wordValue(word) ?? ""));
	const text = at === -1 ? undefined : words[at + 1];
	return isShell(program ?? "") && text !== undefined && wordValue(text) !== null;
}

/** `-c`, `-ne`: what follows is a text, and read as one. */
function isCode(before: Word): boolean {
	return /^-[a-z]*[ce]$/.test(wordValue(before) ?? "");
}

function mayStart(word: Word, before: Word, { programs }: GovernedPrograms): boolean {
	const name = baseName(word);
	if (name === null || name === "") {
		return false;
	}
	return (
		pythonName.test(name) ||
		programs.some(({ starts }) =>
			starts.some(
				(start) =>
					start.names?.includes(name) === true || (wordValue(before) === "-m" && isModuleOf(word, start)),
			),
		)
	);
}

/** The words from there on as a command of their own, if they are a governed one in full. */
function startAt(command: SimpleCommand, from: number, table: GovernedPrograms): SimpleCommand | null {
	const isModule = wordValue(command.words[from - 1] as Word) === "-m";
	const words = command.words.slice(isModule ? from - 1 : from);
	const all = isModule ? [{ ...(words[0] as Word), pieces: pythonPieces }, ...words] : words;
	const program = isModule ? "python3" : baseName(all[0] as Word);
	const isWhole = readGoverned(all, program, table).some(({ command }) => command.includes(" "));
	const via = [...command.via, command.program ?? "?"];
	return isWhole ? { ...command, words: all, program, via } : null;
}

const pythonPieces: Word["pieces"] = [{ kind: "text", text: "python3", quoted: false }];

/** Whether another command has the same word nearer to its front: it is what this one runs. */
function isFollowed(commands: readonly SimpleCommand[], outer: SimpleCommand, index: number): boolean {
	const word = outer.words[index] as Word;
	const value = wordValue(word);
	return commands.some(
		(other) =>
			other !== outer &&
			other.words
				.slice(0, index)
				.some(
					({ range, ...same }) => range.start === word.range.start && wordValue({ ...same, range }) === value,
				),
	);
}
