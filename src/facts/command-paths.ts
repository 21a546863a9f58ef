import { type Collected, type Line, placeIn } from "./collected.ts";
import type { OptionEntry } from "./command-table.ts";
import type { CommandFact, PathFact } from "./facts.ts";
import { plainSegment } from "./globs.ts";
import type { GovernedCommand } from "./governed.ts";
import { type PathReader, placesAround, readPath, showPath } from "./paths.ts";
import { possiblePaths } from "./possible-paths.ts";
import type { SimpleCommand } from "./shell/index.ts";
import type { KnownNames, Surroundings } from "./surroundings.ts";
import { derivationOf, joined, type Word, wordFrom } from "./words.ts";

/** What the command table says of whatever names a path. */
interface About {
	readonly role: string;
	readonly origin: string;
	readonly class?: string | undefined;
	readonly target?: string | undefined;
	readonly access?: string | undefined;
}

function aboutOption(origin: string, { path, class: kind, target, access }: OptionEntry): About {
	return { role: path ?? "", origin, class: kind, target, access };
}

/** Notes a path that a word names, or several where it holds patterns. */
type Note = (word: Word, about: About, at: CommandFact["at"], text?: string) => void;

/** Collects the host paths that a governed command names, or stands for where it names none. */
export function collectPaths(
	command: SimpleCommand,
	known: GovernedCommand,
	line: Line,
	{ names, homes }: Surroundings,
	collected: Collected,
): void {
	const reader: PathReader = {
		tilde: known.entry.tilde !== false,
		cwd: command.cwd,
		home: command.home,
		start: line.start,
		homes,
	};
	const note: Note = (word, about, at, text = word.text) => {
		for (const path of pathFacts(word, reader, names) as PathFact[]) {
			path.lane = line.lane;
			path.command = known.command;
			// What another program inserts is written nowhere.
			path.text = text === "" ? "(inserted arguments)" : text;
			path.at = at;
			path.role = about.role;
			path.origin = about.origin;
			if (about.class !== undefined) path.class = about.class;
			if (about.target !== undefined) path.target = about.target;
			if (about.access !== undefined) path.access = about.access;
			collected.paths.push(path);
		}
	};
	const at = (start: number, end: number) => placeIn(line, start, end, collected);
	noteOptions(known, note, at);
	noteDefaults(known, note, at(command.range.start, command.range.end));
	noteOperands(known, note, at);
	noteOpen(known, note, at);
}

type PlaceOf = (start: number, end: number) => CommandFact["at"];

function noteOptions({ options }: GovernedCommand, note: Note, at: PlaceOf): void {
	for (const { name, entry, value, effective, text, start, end } of options) {
		if (entry.path !== undefined && value !== null && effective) {
			note(value, aboutOption(name, entry), at(start, end), text);
		}
	}
}

function noteDefaults({ known, options }: GovernedCommand, note: Note, at: CommandFact["at"]): void {
	for (const { name, entry, path } of known.defaults) {
		if (!options.some((given) => given.name === name)) {
			note(wordFrom(path), aboutOption(name, entry), at, name);
		}
	}
}

/** Every operand is looked at, not the expected one alone: an unquoted blank makes two words of one path. */
function noteOperands({ entry, operands }: GovernedCommand, note: Note, at: PlaceOf): void {
	if (entry.operands === undefined) {
		return;
	}
	const words = operands.slice(entry.operands.after ?? 0);
	for (const word of [...words, ...joined(words)]) {
		note(word, { role: entry.operands.path, origin: "operand" }, at(word.range.start, word.range.end));
	}
}

/** A word that can bring options with it could name any path in the role of any of the command's options. */
function noteOpen({ entry, open }: GovernedCommand, note: Note, at: PlaceOf): void {
	if (open.length === 0) {
		return;
	}
	const roles = new Set(Object.values(entry.options).flatMap((option) => option.path ?? []));
	if (entry.operands !== undefined) {
		roles.add(entry.operands.path);
	}
	for (const word of open) {
		for (const role of roles) {
			note(word, { role, origin: "operand" }, at(word.range.start, word.range.end));
		}
	}
}

type Meant = Pick<
	PathFact,
	"base" | "user" | "segments" | "within" | "why" | "holds_home" | "shown" | "derivation"
>;

/** What a word means as a path, in the form of the policy input: several paths where it holds patterns. */
export function pathFacts(word: Word, reader: PathReader, names: KnownNames): readonly Meant[] {
	const written = readPath(word.pieces, reader);
	return possiblePaths(written, names, reader.homes).map((path, i) => {
		const segments = path.segments.map(plainSegment);
		const fact: Meant = {
			base: path.base,
			segments,
			within: placesAround(path.base, segments),
			shown: showPath(path),
		};
		if (path.user !== null) fact.user = path.user;
		if (path.why !== null) fact.why = path.why;
		if (path.holdsHome) fact.holds_home = true;
		if (word.derivation.length > 0 || i > 0) {
			const couldMatch = i === 0 ? [] : [`${showPath(written)} could match ${showPath(path)}`];
			fact.derivation = [...derivationOf(word), ...couldMatch];
		}
		return fact;
	});
}
