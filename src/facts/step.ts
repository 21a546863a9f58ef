import { carriedLine } from "./carried.ts";
import { type Collected, type Line, placeIn, type StepPlace } from "./collected.ts";
import { collectPaths } from "./command-paths.ts";
import type { CommandFact, WordFact } from "./facts.ts";
import { type GovernedCommand, readGoverned } from "./governed.ts";
import { whyUnknown } from "./paths.ts";
import { possibleStart } from "./possible-starts.ts";
import { readShell, type ShellReading, type SimpleCommand } from "./shell/index.ts";
import type { Surroundings } from "./surroundings.ts";
import { derivationOf, type Word, wordValue } from "./words.ts";

/** Reads a step's text as the shell would and its governed commands as their programs would. */
export function collectStep(
	text: string,
	place: StepPlace,
	surroundings: Surroundings,
	collected: Collected,
): void {
	const { lane, step, pointer, start } = place;
	collect(readShell(text), { lane, step, pointer, start, via: [], within: null }, surroundings, collected);
}

/** A carried line may carry another; deeper than this nobody writes in good faith. */
const maxCarried = 4;

function collect(reading: ShellReading, line: Line, surroundings: Surroundings, collected: Collected): void {
	for (const command of reading.commands) {
		if (collectGoverned(command, line, surroundings, collected)) {
			continue;
		}
		collected.commands.push(commandFact(command, line, collected));
		const start = possibleStart(command, reading.commands, surroundings.commands);
		if (start !== null) {
			collectGoverned(start, line, surroundings, collected);
		}
	}
	const { lane, step } = line;
	for (const { kind, how, range } of reading.unknownScripts) {
		const at = placeIn(line, range.start, range.end, collected);
		collected.scripts.push({ lane, step, kind, how, at });
	}
	for (const { code, message, range } of reading.problems) {
		const at = placeIn(line, range.start, range.end, collected);
		collected.problems.push({ lane, step, code, message, at });
	}
}

/** Collects what a command is as a governed one; false if it is none. */
function collectGoverned(
	command: SimpleCommand,
	line: Line,
	surroundings: Surroundings,
	collected: Collected,
): boolean {
	const governed = readGoverned(command.words, command.program, surroundings.commands);
	for (const known of governed) {
		const fact = commandFact(command, line, collected);
		fact.governed = governedFact(known, line, collected);
		collected.commands.push(fact);
		collectPaths(command, known, line, surroundings, collected);
		collectCarried(known, line, surroundings, collected);
	}
	return governed.length > 0;
}

function collectCarried(
	known: GovernedCommand,
	line: Line,
	surroundings: Surroundings,
	collected: Collected,
): void {
	const carried = carriedLine(known);
	if (carried === null) {
		return;
	}
	const { start, end } = line.within ?? carried;
	if (line.via.length >= maxCarried) {
		const { lane, step } = line;
		const message = "commands are carried within commands too deeply";
		const at = placeIn(line, start, end, collected);
		collected.problems.push({ lane, step, code: "shell.too-deep", message, at });
		return;
	}
	const within = { ...line, via: [...line.via, known.command], within: { start, end } };
	collect(carried.reading, within, surroundings, collected);
}

function commandFact(command: SimpleCommand, line: Line, collected: Collected): CommandFact {
	const words: (string | null)[] = [];
	const places: number[] = [];
	for (const word of command.words) {
		words.push(wordValue(word));
		places.push(placeIn(line, word.range.start, word.range.end, collected));
	}
	return {
		lane: line.lane,
		step: line.step,
		program: command.program,
		words,
		words_at: places,
		via: line.via.length === 0 ? [...command.via] : [...line.via, ...command.via],
		at: placeIn(line, command.range.start, command.range.end, collected),
	};
}

function wordFact(word: Word, line: Line, collected: Collected): WordFact {
	const value = wordValue(word);
	const at = placeIn(line, word.range.start, word.range.end, collected);
	const fact: WordFact = { value, text: word.text, at };
	if (value === null) {
		fact.why = whyUnknown(word.pieces) ?? "";
	}
	if (word.derivation.length > 0) {
		fact.derivation = derivationOf(word);
	}
	return fact;
}

function governedFact(
	known: GovernedCommand,
	line: Line,
	collected: Collected,
): NonNullable<CommandFact["governed"]> {
	return {
		program: known.program,
		command: known.command,
		activities: [...(known.entry.activities ?? [])],
		acts: known.acts,
		disables: disabledChecks(known, line, collected),
		options: known.options.map((option) => ({
			name: option.name,
			value: option.value === null ? null : wordValue(option.value),
			text: option.text,
			effective: option.effective,
			at: placeIn(line, option.start, option.end, collected),
		})),
		operands: known.operands.map((word) => wordFact(word, line, collected)),
	};
}

type Disabled = NonNullable<CommandFact["governed"]>["disables"][number];

/** What the options switch off, and what a word could that may turn into any option. */
function disabledChecks(known: GovernedCommand, line: Line, collected: Collected): Disabled[] {
	const disabled: Disabled[] = [];
	for (const { entry, text, start, end } of known.options) {
		if (entry.disables !== undefined) {
			disabled.push({ check: entry.disables, option: text, at: placeIn(line, start, end, collected) });
		}
	}
	if (known.open.length === 0) {
		return disabled;
	}
	const checks = Object.values(known.entry.options).flatMap(({ disables }) => disables ?? []);
	for (const word of known.open) {
		const at = placeIn(line, word.range.start, word.range.end, collected);
		const why = whyUnknown(word.pieces) ?? "";
		disabled.push(...checks.map((check) => ({ check, option: word.text, why, at })));
	}
	return disabled;
}
