/** A command as words: noted, then followed to what it leads to. */
import { runAlias } from "./aliases.ts";
import { type Bit, isEmpty, unknown, type Value } from "./bits.ts";
import { builtins } from "./builtins.ts";
import { noEntries } from "./entries.ts";
import { changeFiles, touchFiles } from "./file-effects.ts";
import { callFunction, runNotFound } from "./functions.ts";
import { join } from "./join.ts";
import { command, launchAll } from "./launches.ts";
import { note } from "./noting.ts";
import { isShell, isShellVariable, keepsOperands } from "./operands.ts";
import { outputOf } from "./outputs.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import type { Redirected } from "./redirections.ts";
import type { State } from "./state.ts";
import type { Range } from "./types.ts";
import { wrapperOf } from "./wrappers.ts";
import { writtenPrograms } from "./written-programs.ts";

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
	return runProgram(reader, state, program, first, call);
}

/** Runs what is no part of the shell: a file that the step wrote, a program that runs another one, or any other. */
function runProgram(
	reader: Reader,
	state: State,
	program: string | null,
	first: Argument,
	call: Call,
): State[] {
	const written = writtenPrograms(state, first, call);
	if (written.length > 0) return launchAll(reader, state, program ?? first.text, written, call);
	if (program === null) return unknownProgram(reader, state, first, call);
	changeFiles(program, call.args.slice(1), state);
	const wrapper = wrapperOf(program);
	if (wrapper !== null) return launchAll(reader, state, program, wrapper(reader, state, call), call);
	runNotFound(reader, state, call);
	const hidden = keepsOperands(program) ? [] : hiddenShell(call.args);
	if (hidden.length > 0) return launchAll(reader, state, program, [command(hidden)], call);
	touchFiles(program, call.args.slice(1), state);
	const result = outputOf(program, call.args, state);
	state.write(result.output);
	state.status = result.status;
	return [state];
}

/** `launcher --flag bash -c 'text'`: a shell and its text among the words of a program that nobody knows. */
function hiddenShell(args: readonly Argument[]): readonly Argument[] {
	const at = args.findIndex(
		(arg, index) =>
			index > 0 && isShell(textOf(arg) ?? "") && /^-[a-z]*c$/.test(textOf(args[index + 1]) ?? ""),
	);
	return at < 0 || at + 2 >= args.length ? [] : args.slice(at);
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

/**
 * `$SUDO cmd …`: where the first word may vanish, or be a wrapper, the next one is a command as well.
 */
function unknownProgram(reader: Reader, state: State, first: Argument, call: Call): State[] {
	const shell = isShellVariable(first.bits) ? wrapperOf("sh") : null;
	if (shell !== null) return launchAll(reader, state, first.text, shell(reader, state, call), call);
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
