/** What a few small programs write: those that people use to pass a path from one command to the next. */

import { type Bit, home, staticText, text, unknown, unquoted, type Value } from "./bits.ts";
import { fileContent } from "./files.ts";
import { directory, lastSegment, resolved } from "./path-text.ts";
import { echo, format, newline } from "./print.ts";
import type { Argument } from "./reader.ts";
import { filtered, sedOutput } from "./sed.ts";
import type { State, Status } from "./state.ts";

export interface Output {
	readonly output: Value;
	readonly status: Status;
}

type Program = (args: readonly Argument[], state: State) => Value | null;

const programs: Readonly<Record<string, Program>> = {
	echo,
	printf: (args) => format(args),
	pwd: (_args, state) => [...state.cwdValue(), newline],
	dirname: (args) => eachOperand(args, directory),
	basename: (args) => (args.length > 2 ? null : eachOperand(args, lastSegment)),
	realpath: (args, state) => eachOperand(withoutOptions(args), (path) => absolute(path, state)),
	readlink: (args, state) =>
		args.some((arg) => /^-[fem]/.test(staticText(arg.bits) ?? ""))
			? eachOperand(withoutOptions(args), (path) => absolute(path, state))
			: null,
	cat: concatenate,
	whoami: () => [unknown("user-name", "$(whoami)"), newline],
	logname: () => [unknown("user-name", "$(logname)"), newline],
	id: (args) =>
		args.length > 0 &&
		args.every((arg) => /^-(?:un|nu|u|n|-user|-name)$/.test(staticText(arg.bits) ?? "")) &&
		args.some((arg) => (staticText(arg.bits) ?? "").includes("n"))
			? [unknown("user-name", "$(id -un)"), newline]
			: null,
	which: (args) => found(args),
	printenv: (args, state) =>
		args.length === 1 ? environmentValue(staticText(args[0]?.bits ?? []), state) : null,
	mktemp: () => [{ ...unknown("command-substitution", "mktemp"), isNew: true }, newline],
	tee: (_args, state) => state.input,
	envsubst: (_args, state) => state.input,
	sed: sedOutput,
	awk: filtered,
	cut: filtered,
	grep: filtered,
	head: filtered,
	sort: filtered,
	tail: filtered,
	tr: filtered,
	uniq: filtered,
};

/** What a program writes and how it ends, as far as that is known. */
export function outputOf(program: string, words: readonly Argument[], state: State): Output {
	if (state.output === null) return { output: [], status: null };
	const known = Object.hasOwn(programs, program) ? programs[program] : undefined;
	const output = known?.(words.slice(1), state) ?? null;
	return output === null
		? { output: [unknown("command-substitution", program)], status: null }
		: { output, status: null };
}

/** Where a program lies is not known, but its name at the end of the path is. */
export function found(args: readonly Argument[]): Value | null {
	const names = args.filter((arg) => !(staticText(arg.bits) ?? "").startsWith("-"));
	const name = names.length === 1 ? staticText(names[0]?.bits ?? []) : null;
	if (name === null) return null;
	return name.includes("/")
		? [text(name), newline]
		: [unknown("command-substitution", name), text(`/${name}`), newline];
}

function withoutOptions(args: readonly Argument[]): readonly Argument[] {
	const first = args.findIndex((arg) => !(staticText(arg.bits) ?? "").startsWith("-"));
	if (staticText(args[first - 1]?.bits ?? []) === "--" || first >= 0) return args.slice(first);
	return [];
}

function eachOperand(args: readonly Argument[], act: (path: Value) => Value | null): Value | null {
	const result: Bit[] = [];
	if (args.length === 0) return null;
	for (const [index, arg] of args.entries()) {
		if (index === 0 && staticText(arg.bits) === "--") continue;
		if (arg.bits.some((bit) => bit.kind === "unknown" || bit.kind === "glob")) return null;
		const value = act(unquoted(arg.bits));
		if (value === null) return null;
		result.push(...value, newline);
	}
	return result;
}

/** A path made absolute without looking at the disk. Symbolic links would make it another one. */
function absolute(path: Value, state: State): Value {
	return resolved(path, state.cwdValue());
}

function concatenate(args: readonly Argument[], state: State): Value | null {
	const result: Bit[] = [];
	if (args.length === 0) return state.input;
	for (const arg of args) {
		const path = staticText(arg.bits);
		if (path === "-") {
			if (state.input === null) return null;
			result.push(...state.input);
		} else if (path?.startsWith("-")) {
			if (path !== "--" && path !== "-u") return null;
		} else result.push(...fileContent(state, arg.bits));
	}
	return args.every((arg) => /^--$|^-u$/.test(staticText(arg.bits) ?? "")) ? state.input : result;
}

function environmentValue(name: string | null, state: State): Value | null {
	if (name === null) return null;
	const variable = state.variables.get(name);
	if (variable?.exported) return variable.value === null ? [] : [...variable.value, newline];
	if (name === "HOME" && !state.cleared) return [home, newline];
	if (name === "USER" || name === "LOGNAME") return [unknown("user-name", `$${name}`), newline];
	return null;
}
