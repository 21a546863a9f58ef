import { carriedLine } from "./carried.ts";
import type { CommandFact, PathFact, PlaceFact, ProblemFact, ScriptFact, WordFact } from "./facts.ts";
import { plainSegment } from "./globs.ts";
import { type GivenOption, type GovernedCommand, readGoverned } from "./governed.ts";
import { type PathReader, readPath, showPath, whyUnknown } from "./paths.ts";
import { possiblePaths } from "./possible-paths.ts";
import { possibleStart } from "./possible-starts.ts";
import { readShell, type ShellReading, type SimpleCommand } from "./shell/index.ts";
import type { KnownNames, Surroundings } from "./surroundings.ts";
import { joined, type Word, wordFrom, wordValue } from "./words.ts";

/** What one step runs. */
export interface StepFacts {
	readonly commands: readonly CommandFact[];
	readonly paths: readonly PathFact[];
	readonly problems: readonly ProblemFact[];
	readonly scripts: readonly ScriptFact[];
}

/** Where a step stands in its contract. */
export interface StepPlace {
	readonly lane: number;
	readonly step: number;
	/** Of the step's text. */
	readonly pointer: string;
	/** Directory that the step starts in, if the lane says so: an absolute path. */
	readonly start: string | null;
}

/** Reads a step's text as the shell would and its governed commands as their programs would. */
export function stepFacts(text: string, place: StepPlace, surroundings: Surroundings): StepFacts {
	const facts: Collected = { commands: [], paths: [], problems: [], scripts: [] };
	collect(readShell(text), { ...place, via: [], within: null }, surroundings, facts);
	return facts;
}

interface Collected {
	readonly commands: CommandFact[];
	readonly paths: PathFact[];
	readonly problems: ProblemFact[];
	readonly scripts: ScriptFact[];
}

/** A step, or a line that one of its commands carries. */
interface Line extends StepPlace {
	readonly via: readonly string[];
	/** Where a carried line stands; its own places mean nothing in the step. */
	readonly within: { readonly start: number; readonly end: number } | null;
}

/** A carried line may carry another; deeper than this nobody writes in good faith. */
const maxCarried = 4;

function collect(reading: ShellReading, line: Line, surroundings: Surroundings, facts: Collected): void {
	for (const command of reading.commands) {
		if (collectGoverned(command, line, surroundings, facts)) {
			continue;
		}
		facts.commands.push(commandFact(command, line));
		const start = possibleStart(command, reading.commands, surroundings.commands);
		if (start !== null) {
			collectGoverned(start, line, surroundings, facts);
		}
	}
	collectScripts(reading, line, facts);
	for (const { code, message, range } of reading.problems) {
		facts.problems.push(problemFact(code, message, at(line, range.start, range.end), line));
	}
}

/** Collects what a command is as a governed one; false if it is none. */
function collectGoverned(
	command: SimpleCommand,
	line: Line,
	surroundings: Surroundings,
	facts: Collected,
): boolean {
	const governed = readGoverned(command.words, command.program, surroundings.commands);
	for (const known of governed) {
		const fact = commandFact(command, line);
		fact.governed = governedFact(known, line);
		facts.commands.push(fact);
		facts.paths.push(...new PathCollector(command, known, line, surroundings).all());
		collectCarried(known, line, surroundings, facts);
	}
	return governed.length > 0;
}

function collectScripts({ unknownScripts }: ShellReading, line: Line, facts: Collected): void {
	for (const { kind, how, range } of unknownScripts) {
		const where = at(line, range.start, range.end);
		facts.scripts.push({ lane: line.lane, step: line.step, kind, how, at: where });
	}
}

function collectCarried(
	known: GovernedCommand,
	line: Line,
	surroundings: Surroundings,
	facts: Collected,
): void {
	const carried = carriedLine(known);
	if (carried === null) {
		return;
	}
	const { start, end } = line.within ?? carried;
	if (line.via.length >= maxCarried) {
		const message = "commands are carried within commands too deeply";
		facts.problems.push(problemFact("shell.too-deep", message, at(line, start, end), line));
		return;
	}
	const within = { ...line, via: [...line.via, known.command], within: { start, end } };
	collect(carried.reading, within, surroundings, facts);
}

function problemFact(code: string, message: string, where: PlaceFact, { lane, step }: Line): ProblemFact {
	return { lane, step, code, message, at: where };
}

function at({ pointer, within }: Line, start: number, end: number): PlaceFact {
	return within === null ? { pointer, start, end } : { pointer, start: within.start, end: within.end };
}

function commandFact(command: SimpleCommand, line: Line): Building<CommandFact> {
	return {
		lane: line.lane,
		step: line.step,
		program: command.program,
		words: command.words.map((word) => wordFact(word, line)),
		via: line.via.length === 0 ? [...command.via] : [...line.via, ...command.via],
		at: at(line, command.range.start, command.range.end),
	};
}

/** A fact while it is put together. Facts are made by the hundred, and copying one into the next is what costs most. */
type Building<T> = { -readonly [K in keyof T]: T[K] };

function wordFact(word: Word, line: Line): WordFact {
	const value = wordValue(word);
	const fact: Building<WordFact> = { value, text: word.text, at: at(line, word.range.start, word.range.end) };
	if (value === null) {
		fact.why = whyUnknown(word.pieces) ?? "";
	}
	if (word.derivation.length > 0) {
		fact.derivation = stepsOf(word);
	}
	return fact;
}

function stepsOf(word: Word): string[] {
	return word.derivation.map(({ use, from }) => `${use} ← ${from}`);
}

function governedFact(known: GovernedCommand, line: Line): NonNullable<CommandFact["governed"]> {
	return {
		program: known.program,
		command: known.command,
		activities: [...(known.entry.activities ?? [])],
		acts: known.acts,
		disables: disabledChecks(known, line),
		options: known.options.map((option) => ({
			name: option.name,
			value: option.value === null ? null : wordValue(option.value),
			text: option.text,
			effective: option.effective,
			at: at(line, option.start, option.end),
		})),
		operands: known.operands.map((word) => wordFact(word, line)),
	};
}

type Disabled = NonNullable<CommandFact["governed"]>["disables"][number];

/** What the options switch off, and what a word could that may turn into any option. */
function disabledChecks(known: GovernedCommand, line: Line): Disabled[] {
	const surely = known.options.flatMap(({ entry: { disables }, text, start, end }): Disabled[] =>
		disables === undefined ? [] : [{ check: disables, option: text, at: at(line, start, end) }],
	);
	if (known.open.length === 0) {
		return surely;
	}
	const checks = Object.values(known.entry.options).flatMap(({ disables }) => disables ?? []);
	const perhaps = known.open.flatMap((word) =>
		checks.map((check): Disabled => {
			const where = at(line, word.range.start, word.range.end);
			return { check, option: word.text, why: whyUnknown(word.pieces) ?? "", at: where };
		}),
	);
	return [...surely, ...perhaps];
}

interface About {
	readonly role: string;
	readonly origin: string;
	readonly class?: string | undefined;
	readonly target?: string | undefined;
	readonly access?: string | undefined;
}

/** The host paths that a governed command names, or stands for where it names none. */
class PathCollector {
	readonly #command: SimpleCommand;
	readonly #known: GovernedCommand;
	readonly #line: Line;
	readonly #names: KnownNames;
	readonly #reader: PathReader;

	constructor(command: SimpleCommand, known: GovernedCommand, line: Line, { names, homes }: Surroundings) {
		this.#command = command;
		this.#known = known;
		this.#line = line;
		this.#names = names;
		this.#reader = {
			tilde: known.entry.tilde !== false,
			cwd: command.cwd,
			home: command.home,
			start: line.start,
			homes,
		};
	}

	all(): readonly PathFact[] {
		return [...this.#named(), ...this.#defaults(), ...this.#operands(), ...this.#open()];
	}

	#named(): readonly PathFact[] {
		return this.#known.options.flatMap(({ name, entry, value, effective, text, start, end }) =>
			entry.path === undefined || value === null || !effective
				? []
				: this.#facts(value, aboutOption(name, entry), at(this.#line, start, end), text),
		);
	}

	#defaults(): readonly PathFact[] {
		const { known, options } = this.#known;
		const { start, end } = this.#command.range;
		return known.defaults.flatMap(({ name, entry, path }) =>
			options.some((given) => given.name === name)
				? []
				: this.#facts(wordFrom(path), aboutOption(name, entry), at(this.#line, start, end), name),
		);
	}

	/** Every operand is looked at, not the expected one alone: an unquoted blank makes two words of one path. */
	#operands(): readonly PathFact[] {
		const { operands } = this.#known.entry;
		if (operands === undefined) {
			return [];
		}
		const words = this.#known.operands.slice(operands.after ?? 0);
		return [...words, ...joined(words)].flatMap((word) =>
			this.#facts(word, { role: operands.path, origin: "operand" }, this.#placeOf(word)),
		);
	}

	/** A word that can bring options with it could name any path in the role of any of the command's options. */
	#open(): readonly PathFact[] {
		const { entry, open } = this.#known;
		if (open.length === 0) {
			return [];
		}
		const roles = new Set(Object.values(entry.options).flatMap((option) => option.path ?? []));
		if (entry.operands !== undefined) {
			roles.add(entry.operands.path);
		}
		return open.flatMap((word) =>
			[...roles].flatMap((role) => this.#facts(word, { role, origin: "operand" }, this.#placeOf(word))),
		);
	}

	#placeOf(word: Word): PlaceFact {
		return at(this.#line, word.range.start, word.range.end);
	}

	#facts(word: Word, about: About, where: PlaceFact, text = word.text): readonly PathFact[] {
		const paths = pathFacts(word, this.#reader, this.#names) as Building<PathFact>[];
		for (const path of paths) {
			path.lane = this.#line.lane;
			path.command = this.#known.command;
			// What another program inserts is written nowhere.
			path.text = text === "" ? "(inserted arguments)" : text;
			path.at = where;
			path.role = about.role;
			path.origin = about.origin;
			if (about.class !== undefined) path.class = about.class;
			if (about.target !== undefined) path.target = about.target;
			if (about.access !== undefined) path.access = about.access;
		}
		return paths;
	}
}

function aboutOption(name: string, entry: GivenOption["entry"]): About {
	return {
		role: entry.path ?? "",
		origin: name,
		class: entry.class,
		target: entry.target,
		access: entry.access,
	};
}

type Meant = Pick<PathFact, "base" | "user" | "segments" | "why" | "holds_home" | "shown" | "derivation">;

/** What a word means as a path, in the form of the policy input: several paths where it holds patterns. */
export function pathFacts(word: Word, reader: PathReader, names: KnownNames): readonly Meant[] {
	const written = readPath(word.pieces, reader);
	return possiblePaths(written, names, reader.homes).map((path, i) => {
		const fact: Building<Meant> = {
			base: path.base,
			segments: path.segments.map(plainSegment),
			shown: showPath(path),
		};
		if (path.user !== null) fact.user = path.user;
		if (path.why !== null) fact.why = path.why;
		if (path.holdsHome) fact.holds_home = true;
		if (word.derivation.length > 0 || i > 0) {
			const couldMatch = i === 0 ? [] : [`${showPath(written)} could match ${showPath(path)}`];
			fact.derivation = [...stepsOf(word), ...couldMatch];
		}
		return fact;
	});
}
