/** A simple command: its words, its assignments, its redirections, and what its name makes of them. */

import { assignNode } from "./assignments.ts";
import { type Atom, wordAtoms } from "./atoms.ts";
import { type Bit, isEmpty, pieces, slice, text, unknown, type Value } from "./bits.ts";
import { builtins } from "./builtins.ts";
import { bracedWords, expandAtomsValue, expandWord } from "./expand.ts";
import { outputOf } from "./outputs.ts";
import type { Assignment, Command, CommandArgument } from "./parse.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import { applyRedirections, type Redirected } from "./redirections.ts";
import { join, runNode } from "./run.ts";
import type { Source } from "./source.ts";
import type { State, Variable } from "./state.ts";
import type { EnvironmentEntry, Range, SimpleCommand } from "./types.ts";
import { type Launch, wrappers } from "./wrappers.ts";

/** What kind of lookup finds a command: functions and builtins belong to the shell itself. */
export type Lookup = "all" | "no-functions" | "programs";

interface Prepared {
	readonly state: State;
	readonly args: readonly Argument[];
	readonly redirected: Redirected;
}

export function runCommand(reader: Reader, node: Command, source: Source, state: State): State[] {
	const range = source.range(node.pos, node.end);
	const ways = reader.eachWay(state, range, (way): Prepared => {
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
			return redirected.around(way, (inner) => [inner]);
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

/** A command as words, whoever calls it: the shell, or a wrapper. */
export interface Call {
	readonly args: readonly Argument[];
	readonly range: Range;
	readonly redirected: Redirected | null;
	readonly lookup: Lookup;
	readonly via: readonly string[];
}

/** Runs a command whose words are known: notes it, then follows what it leads to. */
export function invoke(reader: Reader, state: State, call: Call): State[] {
	const [first] = call.args;
	if (first === undefined) return [state];
	const name = textOf(first);
	if (call.lookup === "all" && name !== null) {
		const shellFunction = state.functions.get(name);
		if (shellFunction !== undefined) return callFunction(reader, state, name, call);
		const alias = state.aliases.get(name);
		if (alias !== undefined && first.text === name) return runAlias(reader, state, name, alias, call);
	}
	const program = programOf(first.bits);
	note(reader, state, program, call);
	state.status = null;
	if (name !== null && call.lookup !== "programs") {
		const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
		if (builtin !== undefined) return builtin(reader, state, call);
	}
	const wrapper = program !== null && Object.hasOwn(wrappers, program) ? wrappers[program] : undefined;
	if (wrapper !== undefined) return launch(reader, state, program ?? "", wrapper(reader, state, call), call);
	if (program === null) return unknownProgram(reader, state, first, call);
	const result = outputOf(program, call.args, state);
	state.write(result.output);
	state.status = result.status;
	return [state];
}

/** Base name of the first word. Only what follows its last slash must be known. */
export function programOf(bits: readonly Bit[]): string | null {
	let name = "";
	for (const bit of bits) {
		if (bit.kind === "text") {
			const slash = bit.text.lastIndexOf("/");
			name = slash < 0 ? name + bit.text : bit.text.slice(slash + 1);
			if (slash >= 0 || !name.startsWith("\0")) continue;
		} else name = "\0";
	}
	return name === "" || name.startsWith("\0") ? null : name;
}

function note(reader: Reader, state: State, program: string | null, call: Call): void {
	const home = state.variables.get("HOME");
	const command: SimpleCommand = {
		words: call.args.map((arg) => reader.word(arg)),
		program,
		via: call.via,
		environment: environmentOf(reader, state, call.range),
		environmentCleared: state.cleared,
		cwd: state.cwd === null ? null : pieces(state.cwd),
		home: home === undefined || home.value === null ? null : pieces(home.value),
		stdin: state.input === null ? null : { text: pieces(state.input), range: state.inputRange ?? call.range },
		redirections:
			call.redirected === null
				? noRedirections
				: call.redirected.targets.map(({ operator, argument }) => ({
						operator,
						target: reader.word(argument),
					})),
		range: call.range,
	};
	reader.command(command);
}

const noRedirections: SimpleCommand["redirections"] = [];
const noEnvironment: SimpleCommand["environment"] = [];

function environmentOf(reader: Reader, state: State, range: Range): readonly EnvironmentEntry[] {
	if (state.variables.size === 0) return noEnvironment;
	const entries: EnvironmentEntry[] = [];
	for (const [name, { exported, value, derivation }] of state.variables) {
		if (!exported) continue;
		const [origin] = derivation;
		const argument =
			value === null
				? null
				: { bits: value, text: origin?.from ?? name, range: origin?.range ?? range, derivation };
		entries.push({ name, value: argument === null ? null : reader.word(argument) });
	}
	return entries.length === 0 ? noEnvironment : entries;
}

function callFunction(reader: Reader, state: State, name: string, call: Call): State[] {
	const found = state.functions.get(name);
	if (found === undefined) return [state];
	const outer = { parameters: state.parameters, via: state.via, locals: state.locals };
	state.parameters = parametersOf(call.args.slice(1));
	state.via = [...call.via, `function ${name}`];
	state.locals = new Map();
	const body = found.definition.body;
	const ends = reader.calling(found.definition, state, call.range, () =>
		runNode(reader, body as Parameters<typeof runNode>[1], found.source, state),
	);
	for (const end of ends) {
		for (const [local, variable] of end.locals ?? []) {
			if (variable === null) end.forgetVariable(local);
			else end.setVariable(local, variable);
		}
		if (end.leave?.kind !== "exit") end.leave = null;
		end.parameters = outer.parameters;
		end.via = outer.via;
		end.locals = outer.locals;
	}
	return join(reader, ends, call.range);
}

/** Arguments as positional parameters; null where nobody knows how many there are. */
export function parametersOf(args: readonly Argument[]): readonly Value[] | null {
	if (args.some((arg) => arg.bits.some((bit) => bit.kind === "unknown" && bit.splits))) return null;
	return args.map((arg) =>
		arg.bits.map((bit) => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit)),
	);
}

/** A shell that expands aliases runs the one, any other the command of that name: both are followed. */
function runAlias(reader: Reader, state: State, name: string, value: Value, call: Call): State[] {
	const plain = state.fork();
	plain.setAlias(name, null);
	const aliased = state.fork();
	aliased.setAlias(name, null);
	aliased.via = [...call.via, `alias ${name}`];
	const rest: Argument[] = call.args.slice(1).map((arg) => ({ ...arg, bits: arg.bits.map(literal) }));
	const words: Argument = { bits: value, text: name, range: call.range, derivation: [] };
	const ends = reader.deeper(call.range, () => runAliasText(reader, aliased, [words, ...rest], call)) ?? [];
	const all = [...invoke(reader, plain, call), ...ends];
	for (const end of all) {
		end.setAlias(name, value);
		end.via = state.via;
	}
	return join(reader, all, call.range);
}

function runAliasText(reader: Reader, state: State, words: readonly Argument[], call: Call): State[] {
	return reader.walk.source(reader, joined(words, call.range), state);
}

/** Words that were expanded already must not be expanded again: each of their characters is escaped. */
function literal(bit: Bit): Bit {
	return bit.kind === "text" ? { ...bit, text: bit.text.replace(/[^\w@%+=:,./-]/g, "\\$&"), at: -1 } : bit;
}

/**
 * `$SUDO cmd …`: where the first word may vanish, or be a wrapper, the next one is a command as well.
 */
function unknownProgram(reader: Reader, state: State, first: Argument, call: Call): State[] {
	state.write([unknown("command-substitution", first.text)]);
	const vanishes =
		first.bits.every((bit) => bit.kind === "unknown" && bit.splits) || isEmpty(first.bits) === true;
	if (!vanishes || call.args.length < 2) return [state];
	const inner = state.fork();
	const ends = invoke(reader, inner, {
		...call,
		args: call.args.slice(1),
		lookup: "programs",
		via: [...call.via, first.text],
	});
	return ends.length === 0 ? [state] : [state];
}

/** Runs what a wrapper leads to, in a process of its own. */
function launch(
	reader: Reader,
	state: State,
	program: string,
	launches: readonly Launch[],
	call: Call,
): State[] {
	const ends: State[] = [];
	for (const one of launches) {
		const child = state.fork();
		one.prepare?.(child);
		const via = [...call.via, one.via ?? program];
		const inner =
			reader.deeper(call.range, () =>
				one.run(reader, child, { ...call, redirected: null, lookup: "programs", via }),
			) ?? [];
		ends.push(...inner);
	}
	const results = ends.map((end) => {
		const result = state.fork();
		result.status = end.status;
		result.output = end.output;
		result.input = end.input;
		return result;
	});
	if (results.length === 0) {
		state.write([unknown("command-substitution", program)]);
		return [state];
	}
	return join(reader, results, call.range);
}
