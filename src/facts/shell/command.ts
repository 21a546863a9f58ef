/** A simple command: its words, its assignments, its redirections, and what its name makes of them. */

import { assignNode } from "./assignments.ts";
import { type Atom, wordAtoms } from "./atoms.ts";
import { slice, text } from "./bits.ts";
import { type Call, invoke } from "./calls.ts";
import { bracedWords, expandAtomsValue, expandWord } from "./expand.ts";
import { join } from "./join.ts";
import { asKeyword, type CommandWords, wordsOf } from "./mend.ts";
import type { Assignment, Command, CommandArgument } from "./parse.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { applyRedirections, between, type Redirected } from "./redirections.ts";
import { changeSome } from "./references.ts";
import type { Source } from "./source.ts";
import type { State, Status } from "./state.ts";
import { declaredOf, targetOf } from "./targets.ts";
import type { Range } from "./types.ts";
import type { Variable } from "./variables.ts";

interface Prepared {
	readonly state: State;
	readonly args: readonly Argument[];
	readonly redirected: Redirected | null;
	/** What the assignments in front of it have changed for the time that it runs. */
	readonly before: Saved | null;
	/** What a command substitution in it has left, which counts where there is no command. */
	readonly status: Status;
}

export function runCommand(reader: Reader, node: Command, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const written = wordsOf(node);
	const ways = reader.eachWay(state, range, (way): Prepared => {
		reader.spend(range, 1 + (node.args.length >> 2));
		reader.substituted = undefined;
		const { words, assignments } = way.modes.keyword ? withKeywords(written) : written;
		const args = words.flatMap((word) => expandArgument(reader, way, word, source));
		if (source.holes !== null) assignHole(way, args[0]);
		const redirected = applyRedirections(reader, way, node.redirects, source);
		const before =
			assignments.length === 0 ? null : prefix(reader, way, assignments, source, args.length === 0);
		const status = reader.substituted === undefined ? 0 : reader.substituted;
		return { state: way, args, redirected, before, status };
	});
	const ends = ways.flatMap(({ state: way, args, redirected, before, status }) => {
		if (args.length === 0) {
			way.status = node.redirects.length > 0 ? null : status;
			return between(redirected, way, (inner) => [inner]);
		}
		const call: Call = { args, range, redirected, lookup: "all", via: way.via };
		const own = between(redirected, way, (inner) => invoke(reader, inner, call));
		return before === null ? own : unprefixed(own, before, call);
	});
	return join(reader, ends, range);
}

/** `set -k`: an assignment counts wherever it stands. */
function withKeywords({ words, assignments }: CommandWords): CommandWords {
	const more = words.slice(1).flatMap((word) => asKeyword(word) ?? []);
	return {
		assignments: [...assignments, ...more],
		words: words.filter((word, index) => index === 0 || asKeyword(word) === null),
	};
}

/** `eval "$k=/etc"`: in a text that was put together, what is not known may be the name of a variable. */
function assignHole(state: State, first: Argument | undefined): void {
	if (first === undefined) return;
	const { name, value } = declaredOf(first.bits);
	const target = value === null ? null : targetOf(name);
	if (target?.kind === "some") changeSome(state, target.prefix, first.derivation);
}

function expandArgument(reader: Reader, state: State, node: CommandArgument, source: Source): Argument[] {
	if (node.type === "Word") return expandWord(reader, state, node, source);
	// `export A=~`, `local B=$x`: neither split nor matched against files, unlike the same text as an ordinary word.
	const range = source.range(node.pos, node.end);
	if (node.value.type === "ArrayValue") {
		return [{ bits: [text(node.text)], text: node.text, range, derivation: [], array: { node, source } }];
	}
	const head = text(node.text.slice(0, node.value.pos - node.pos), false, source.at(node.pos));
	const words = bracedWords(reader, [head, ...wordAtoms(node.value, source)], range);
	return words.map((atoms) =>
		declared(reader, state, atoms, { text: node.text, range, nameLength: head.text.length }),
	);
}

interface Declared {
	readonly text: string;
	readonly range: Range;
	readonly nameLength: number;
}

/** One `NAME=value` of a declaration. */
function declared(
	reader: Reader,
	state: State,
	atoms: readonly Atom[],
	{ text: written, range, nameLength }: Declared,
): Argument {
	const [head, ...rest] = atoms;
	if (head?.kind !== "text") return { bits: [], text: written, range, derivation: [] };
	const tail = slice(head, nameLength, head.text.length);
	const outer = reader.derivation;
	reader.derivation = [];
	const value = expandAtomsValue(reader, state, tail.text === "" ? rest : [tail, ...rest], "assignment");
	const argument: Argument = {
		bits: [slice(head, 0, nameLength), ...value],
		text: written,
		range,
		derivation: reader.derivation,
	};
	reader.derivation = outer;
	return argument;
}

/** Variables as they were before the assignments in front of a command. */
type Saved = ReadonlyMap<string, Variable | undefined>;

function prefix(
	reader: Reader,
	state: State,
	assignments: readonly Assignment[],
	source: Source,
	lasting: boolean,
): Saved | null {
	const before = new Map<string, Variable | undefined>();
	for (const assignment of assignments) {
		if (!before.has(assignment.name)) before.set(assignment.name, state.variables.get(assignment.name));
		assignNode(reader, state, assignment, source, lasting ? "" : "x");
	}
	return lasting ? null : before;
}

/** Takes the assignments in front of a command back once it has run. */
function unprefixed(ends: State[], before: Saved, call: Call): State[] {
	// POSIX 2.14: before a special builtin they last. Bash does so in its POSIX mode alone.
	const isSpecial = special.has(textOf(call.args[0]) ?? "");
	const lasting = ends.filter((end) => isSpecial && end.modes.posix).map((end) => end.fork());
	for (const end of ends) {
		for (const [name, variable] of before) {
			if (variable === undefined) end.forgetVariable(name);
			else end.setVariable(name, variable);
		}
	}
	return [...ends, ...lasting];
}

const special: ReadonlySet<string> = new Set(
	": . eval exec exit export readonly return set shift times trap unset break continue".split(" "),
);
