import type { CommandTable } from "./command-table.ts";
import type { CommandFact, PathFact, PlaceFact, ProblemFact, WordFact } from "./facts.ts";
import { type GivenOption, type GovernedCommand, readGoverned } from "./governed.ts";
import { type PathReader, readPath, showPath, whyUnknown } from "./paths.ts";
import { readShell, type SimpleCommand } from "./shell/index.ts";
import { type Word, wordFrom, wordValue } from "./words.ts";

/** What one step runs. */
export interface StepFacts {
	readonly commands: readonly CommandFact[];
	readonly paths: readonly PathFact[];
	readonly problems: readonly ProblemFact[];
}

/** Where a step stands in its contract. */
export interface StepPlace {
	readonly lane: number;
	readonly step: number;
	/** Of the step's text. */
	readonly pointer: string;
}

/** Reads a step's text as the shell would and its governed commands as their programs would. */
export function stepFacts(text: string, place: StepPlace, table: CommandTable): StepFacts {
	const reading = readShell(text);
	const commands: CommandFact[] = [];
	const paths: PathFact[] = [];
	for (const command of reading.commands) {
		const governed = readGoverned(command.words, command.program, table);
		if (governed.length === 0) {
			commands.push(commandFact(command, place));
		}
		for (const known of governed) {
			commands.push({ ...commandFact(command, place), governed: governedFact(known, place) });
			paths.push(...commandPaths(command, known, place));
		}
	}
	const problems = reading.problems.map((problem) => ({
		lane: place.lane,
		step: place.step,
		code: problem.code,
		message: problem.message,
		at: at(place, problem.range.start, problem.range.end),
	}));
	return { commands, paths, problems };
}

function at(place: StepPlace, start: number, end: number): PlaceFact {
	return { pointer: place.pointer, start, end };
}

function commandFact(command: SimpleCommand, place: StepPlace): CommandFact {
	return {
		lane: place.lane,
		step: place.step,
		program: command.program,
		words: command.words.map((word) => wordFact(word, place)),
		via: [...command.via],
		at: at(place, command.range.start, command.range.end),
	};
}

function wordFact(word: Word, place: StepPlace): WordFact {
	const why = whyUnknown(word.pieces);
	return {
		value: wordValue(word),
		text: word.text,
		...(why === null ? {} : { why }),
		...derivationOf(word),
		at: at(place, word.range.start, word.range.end),
	};
}

function derivationOf(word: Word): { derivation?: string[] } {
	if (word.derivation.length === 0) {
		return {};
	}
	return { derivation: word.derivation.map(({ use, from }) => `${use} ← ${from}`) };
}

function governedFact(known: GovernedCommand, place: StepPlace): NonNullable<CommandFact["governed"]> {
	return {
		program: known.program,
		command: known.command,
		activities: [...(known.entry.activities ?? [])],
		acts: known.acts,
		disables: known.options.flatMap((option) =>
			option.entry.disables === undefined
				? []
				: [
						{
							check: option.entry.disables,
							option: option.text,
							at: at(place, option.start, option.end),
						},
					],
		),
		options: known.options.map((option) => ({
			name: option.name,
			value: option.value === null ? null : wordValue(option.value),
			text: option.text,
			effective: option.effective,
			at: at(place, option.start, option.end),
		})),
		operands: known.operands.map((word) => wordFact(word, place)),
	};
}

/** The host paths that a governed command names, or stands for where it names none. */
function commandPaths(command: SimpleCommand, known: GovernedCommand, place: StepPlace): readonly PathFact[] {
	const reader: PathReader = {
		tilde: known.entry.tilde !== false,
		cwd: command.cwd,
		home: command.home,
	};
	const fact = (word: Word, about: About, where: PlaceFact, text = word.text): PathFact => ({
		...pathFact(word, reader),
		...about,
		lane: place.lane,
		command: known.command,
		text,
		at: where,
	});

	const named = known.options.flatMap((option) => {
		const { entry, value } = option;
		if (entry.path === undefined || value === null || !option.effective) {
			return [];
		}
		return [fact(value, aboutOption(option.name, entry), at(place, option.start, option.end), option.text)];
	});
	const unnamed = Object.entries(known.entry.options).flatMap(([name, entry]) => {
		const given = known.options.some((option) => option.name === name);
		if (entry.default === undefined || entry.path === undefined || given) {
			return [];
		}
		const where = at(place, command.range.start, command.range.end);
		return [fact(wordFrom(entry.default), aboutOption(name, entry), where, name)];
	});
	return [...named, ...unnamed, ...operandPaths(known, fact, place), ...openPaths(known, fact, place)];
}

type About = Pick<PathFact, "role" | "origin" | "class" | "target" | "access">;

function aboutOption(name: string, entry: GivenOption["entry"]): About {
	return {
		role: entry.path ?? "",
		origin: name,
		...(entry.class === undefined ? {} : { class: entry.class }),
		...(entry.target === undefined ? {} : { target: entry.target }),
		...(entry.access === undefined ? {} : { access: entry.access }),
	};
}

type MakeFact = (word: Word, about: About, where: PlaceFact) => PathFact;

function operandPaths(known: GovernedCommand, fact: MakeFact, place: StepPlace): readonly PathFact[] {
	const { operands } = known.entry;
	if (operands === undefined) {
		return [];
	}
	// Every operand is looked at, not the expected one alone: an unquoted blank makes two words of one path.
	return known.operands
		.slice(operands.after ?? 0)
		.map((word) =>
			fact(word, { role: operands.path, origin: "operand" }, at(place, word.range.start, word.range.end)),
		);
}

/** A word that can bring options with it could name any path in the role of any of the command's options. */
function openPaths(known: GovernedCommand, fact: MakeFact, place: StepPlace): readonly PathFact[] {
	const roles = new Set(Object.values(known.entry.options).flatMap((entry) => entry.path ?? []));
	if (known.entry.operands !== undefined) {
		roles.add(known.entry.operands.path);
	}
	return known.open.flatMap((word) =>
		[...roles].map((role) =>
			fact(word, { role, origin: "operand" }, at(place, word.range.start, word.range.end)),
		),
	);
}

/** What a word means as a path, in the form of the policy input. */
export function pathFact(
	word: Word,
	reader: PathReader,
): Pick<PathFact, "base" | "user" | "segments" | "why" | "holds_home" | "shown" | "derivation"> {
	const path = readPath(word.pieces, reader);
	return {
		base: path.base,
		...(path.user === null ? {} : { user: path.user }),
		segments: [...path.segments],
		...(path.why === null ? {} : { why: path.why }),
		...(path.holdsHome ? { holds_home: true } : {}),
		shown: showPath(path),
		...derivationOf(word),
	};
}
