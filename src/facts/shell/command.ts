/** A simple command: its words, its assignments, its redirections, and what its name makes of them. */

import { assignNode } from "./assignments.ts";
import { type Atom, wordAtoms } from "./atoms.ts";
import { slice, text } from "./bits.ts";
import { type Call, invoke } from "./calls.ts";
import { bracedWords, expandAtomsValue, expandWord } from "./expand.ts";
import { join } from "./join.ts";
import type { Assignment, Command, CommandArgument } from "./parse.ts";
import type { Argument, Reader } from "./reader.ts";
import { applyRedirections, type Redirected } from "./redirections.ts";
import type { Source } from "./source.ts";
import type { State, Variable } from "./state.ts";
import type { Range } from "./types.ts";

interface Prepared {
	readonly state: State;
	readonly args: readonly Argument[];
	readonly redirected: Redirected;
}

export function runCommand(reader: Reader, node: Command, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const ways = reader.eachWay(state, range, (way): Prepared => {
		reader.spend(range, 1 + (node.args.length >> 2));
		const args: Argument[] = [];
		if (node.name !== undefined) args.push(...expandWord(reader, way, node.name, source));
		for (const arg of node.args) args.push(...expandArgument(reader, way, arg, source));
		const redirected = applyRedirections(reader, way, node.redirects, source);
		const assignments = node.prefix.filter((item): item is Assignment => item.type === "Assignment");
		if (assignments.length > 0) prefix(reader, way, assignments, source, args.length === 0);
		return { state: way, args, redirected };
	});
	const ends = ways.flatMap(({ state: way, args, redirected }) => {
		if (args.length === 0) {
			way.status = node.prefix.length === 0 || node.redirects.length > 0 ? null : 0;
			return redirected.around(way, (inner) => {
				// `$(< file)`.
				if (redirected.input) inner.write(redirected.input);
				return [inner];
			});
		}
		const call: Call = { args, range, redirected, lookup: "all", via: way.via };
		return unprefixed(way, (inner) => redirected.around(inner, (fed) => invoke(reader, fed, call)));
	});
	return join(reader, ends, range);
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

const saved = new WeakMap<State, Saved>();

function prefix(
	reader: Reader,
	state: State,
	assignments: readonly Assignment[],
	source: Source,
	lasting: boolean,
): void {
	const before = new Map<string, Variable | undefined>();
	for (const assignment of assignments) {
		if (!before.has(assignment.name)) before.set(assignment.name, state.variables.get(assignment.name));
		assignNode(reader, state, assignment, source, lasting ? "" : "x");
	}
	if (!lasting) saved.set(state, before);
}

/** Takes the assignments in front of a command back once it has run. */
function unprefixed(state: State, act: (state: State) => State[]): State[] {
	const before = saved.get(state);
	const ends = act(state);
	if (before === undefined) return ends;
	for (const end of ends) {
		for (const [name, variable] of before) {
			if (variable === undefined) end.forgetVariable(name);
			else end.setVariable(name, variable);
		}
	}
	return ends;
}
