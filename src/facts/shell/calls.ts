/** A command as words: noted, then followed to what it leads to. */
import { type Bit, isEmpty, pieces, text, unknown, type Value } from "./bits.ts";
import { builtins } from "./builtins.ts";
import { noEntries, withEntry } from "./entries.ts";
import { join } from "./join.ts";
import type { Launch } from "./launches.ts";
import { unquoted } from "./lookup.ts";
import { outputOf } from "./outputs.ts";
import { type Argument, joined, type Reader, textOf } from "./reader.ts";
import type { Redirected } from "./redirections.ts";
import { runNode } from "./run.ts";
import type { State } from "./state.ts";
import type { Derivation, EnvironmentEntry, Range, SimpleCommand } from "./types.ts";
import { merged } from "./variables.ts";
import { wrappers } from "./wrappers.ts";

/** What kind of lookup finds a command: functions and builtins belong to the shell itself. */
export type Lookup = "all" | "no-functions" | "programs";

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
	state.beforeCd = null;
	const place = name === null || call.lookup === "programs" ? undefined : state.places.get(name);
	if (place !== undefined) return runPlace(reader, state, place, call);
	if (name !== null && call.lookup !== "programs") {
		const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
		if (builtin !== undefined) return builtin(reader, state, call);
	}
	state.status = null;
	const wrapper = program !== null && Object.hasOwn(wrappers, program) ? wrappers[program] : undefined;
	if (wrapper !== undefined) return launch(reader, state, program ?? "", wrapper(reader, state, call), call);
	if (program === null) return unknownProgram(reader, state, first, call);
	if (state.functions.get(notFound) !== undefined) runNotFound(reader, state, call);
	const result = outputOf(program, call.args, state);
	state.write(result.output);
	state.status = result.status;
	return [state];
}

/** `hash -p`, `enable -n`: the file that was named, or else what the shell would have found. */
function runPlace(reader: Reader, state: State, place: Value, call: Call): State[] {
	const [first, ...rest] = call.args;
	if (first === undefined) return [state];
	const other = state.fork();
	const places = state.places;
	state.places = noEntries;
	const ends = [
		...invoke(reader, state, call),
		...invoke(reader, other, { ...call, args: [{ ...first, bits: place }, ...rest], lookup: "programs" }),
	];
	for (const end of ends) end.places = places;
	return join(reader, ends, call.range);
}

/** Base name of the first word. Only what follows its last slash must be known. */
function programOf(bits: readonly Bit[]): string | null {
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
	reader.spend(call.range, call.args.length >> 4);
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

/** What bash calls for a command that it does not find. */
const notFound = "command_not_found_handle";

function runNotFound(reader: Reader, state: State, call: Call): void {
	const name: Argument = { bits: [text(notFound)], text: notFound, range: call.range, derivation: [] };
	const child = state.fork();
	// What it runs itself is looked for in vain only once.
	child.functions = withEntry(child.functions, notFound, null);
	callFunction(
		reader,
		child,
		notFound,
		{ ...call, args: [name, ...call.args] },
		state.functions.get(notFound),
	);
}

function callFunction(
	reader: Reader,
	state: State,
	name: string,
	call: Call,
	found = state.functions.get(name),
): State[] {
	if (found === undefined) return [state];
	const outer = {
		parameters: state.parameters,
		parametersFrom: state.parametersFrom,
		via: state.via,
		locals: state.locals,
		localNames: state.localNames,
		loops: state.loops,
		canReturn: state.canReturn,
	};
	state.parameters = parametersOf(call.args.slice(1));
	state.parametersFrom = fromCall(call);
	state.loops = 0;
	state.canReturn = true;
	state.via = [...call.via, `function ${name}`];
	state.locals = new Map();
	const body = found.definition.body;
	const ends = reader.calling(found.definition, state, call.range, () =>
		runNode(reader, body as Parameters<typeof runNode>[1], found.source, state),
	);
	for (const end of ends) {
		for (const [local, variable] of end.locals ?? []) {
			const hidden = end.globals.get(local);
			const before = variable ?? undefined;
			const after = hidden === undefined ? before : merged(local, before, hidden, reader.limits.ways);
			if (after === undefined) end.forgetVariable(local);
			else end.setVariable(local, after);
		}
		if (end.leave?.kind !== "exit") end.leave = null;
		Object.assign(end, outer);
	}
	return join(reader, ends, call.range);
}

/** Where positional parameters came from, as written. */
export function fromCall(call: Call): Derivation {
	return { use: "", from: call.args.map((arg) => arg.text).join(" "), range: call.range };
}

/** A loop can double its parameters in every round. */
const mostParameters = 1024;

/** Arguments as positional parameters. One that splits stays so: what comes after it cannot be counted. */
export function parametersOf(args: readonly Argument[]): readonly Value[] {
	if (args.length > mostParameters) return [[unknown("too-many-ways", '"$@"', true)]];
	return args.map((arg) => unquoted(arg.bits));
}

/** A shell that expands aliases runs the one, any other the command of that name: both are followed. */
function runAlias(reader: Reader, state: State, name: string, value: Value, call: Call): State[] {
	const plain = state.fork();
	plain.aliases = withEntry(plain.aliases, name, null);
	const aliased = state.fork();
	aliased.aliases = withEntry(aliased.aliases, name, null);
	aliased.via = [...call.via, `alias ${name}`];
	const rest: Argument[] = call.args.slice(1).map((arg) => ({ ...arg, bits: arg.bits.map(literal) }));
	// After a value that ends in a blank the next word is looked up as well, and so on.
	for (let index = 0, before = value; endsInBlank(before) && index < rest.length; index++) {
		const next = call.args[index + 1];
		const other = next === undefined ? undefined : state.aliases.get(next.text);
		if (next === undefined || other === undefined) break;
		rest[index] = { ...next, bits: other };
		before = other;
	}
	const words: Argument = { bits: value, text: name, range: call.range, derivation: [] };
	const ends = reader.deeper(call.range, () => runAliasText(reader, aliased, [words, ...rest], call)) ?? [];
	const all = [...invoke(reader, plain, call), ...ends];
	for (const end of all) {
		end.aliases = withEntry(end.aliases, name, value);
		end.via = state.via;
	}
	return join(reader, all, call.range);
}

function endsInBlank(value: Value): boolean {
	const last = value.at(-1);
	return last?.kind === "text" && /\s$/.test(last.text);
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
		result.files = end.files;
		return result;
	});
	if (results.length === 0) {
		state.write([unknown("command-substitution", program)]);
		return [state];
	}
	return join(reader, results, call.range);
}
