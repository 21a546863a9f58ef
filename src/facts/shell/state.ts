/** What a shell knows at one point of the text: variables, functions, directory, input, output. */
import { type Bit, bounded, home, nothing, sameBits, start, unknown, type Value } from "./bits.ts";
import type { FunctionDefinition } from "./parse.ts";
import type { Source } from "./source.ts";
import type { Derivation } from "./types.ts";

export interface Variable {
	/** null: surely unset. An array's element 0 for an array. */
	readonly value: Value | null;
	readonly elements: ReadonlyMap<string, Value> | null;
	readonly exported: boolean;
	/** Where the value came from, outermost first; the first entry's `use` is filled in where it is used. */
	readonly derivation: readonly Derivation[];
	readonly attributes: string;
}

export interface ShellFunction {
	readonly definition: FunctionDefinition;
	readonly source: Source;
	/** `export -f`: a bash started from here knows it too. */
	readonly exported?: boolean;
}

/** How the flow leaves a list before its end. */
export type Leave =
	| { readonly kind: "exit" }
	| { readonly kind: "return" }
	| { readonly kind: "break" | "continue"; readonly levels: number };

/** Exit status: 0 is success, 1 any failure, null not known. */
export type Status = 0 | 1 | null;

/** How far back the origin of a value is told. */
const mostSteps = 16;

/** Elements of an array that are kept apart. */
const mostElements = 1024;

/** Variables that every login session exports, so that assigning to them changes what programs see. */
const exportedByCustom: ReadonlySet<string> = new Set([
	"HOME",
	"PATH",
	"USER",
	"LOGNAME",
	"SHELL",
	"TMPDIR",
	"PWD",
	"OLDPWD",
	"LANG",
	"TERM",
]);

/** Shared by all states that have written nothing yet; `#own` copies before the first write. */
const noMap = new Map<string, never>();

/** A shell's state. Copying is cheap: the maps are shared until one side writes. */
export class State {
	#variables: Map<string, Variable> = noMap;
	#functions: Map<string, ShellFunction> = noMap;
	#aliases: Map<string, Value> = noMap;
	#traps: Map<string, Value> = noMap;
	#files: Map<string, Value> = noMap;
	#owns = false;

	/** Positional parameters; null where nothing says what they are. */
	parameters: readonly Value[] | null = null;
	/** The call or `set` that gave the parameters. */
	parametersFrom: Derivation | null = null;
	/** `$0`. */
	name: Value = [unknown("special-parameter", "$0")];
	/** null: where the step starts. */
	cwd: Value | null = null;
	previous: Value | null = null;
	/** After `cd`: the directory if it failed, where that is being asked. */
	beforeCd: { readonly cwd: Value | null } | null = null;
	/** The directories that `pushd` left, the latest first. */
	directories: readonly (Value | null)[] = [];
	/** True after `env -i`: what is not in `variables` is unset. */
	cleared = false;
	errexit = false;
	noglob = false;
	nounset = false;
	status: Status = 0;
	leave: Leave | null = null;
	/** What was written to standard output so far; null where nobody reads it. */
	output: Value | null = null;
	/** What standard input holds; null is the runner's, which is not in the text. */
	input: Value | null = null;
	inputRange: { readonly start: number; readonly end: number } | null = null;
	via: readonly string[] = [];
	/** Loops around this point in the same function: elsewhere `break` does nothing. */
	loops = 0;
	/** Within a function or a sourced file: elsewhere `return` fails and the shell goes on. */
	canReturn = false;
	/** Within a text that a program has changed: any command may have other words as well. */
	edited = false;
	/** What a function's locals hide; null outside functions. */
	locals: Map<string, Variable | null> | null = null;

	fork(): State {
		const copy = new State();
		copy.#variables = this.#variables;
		copy.#functions = this.#functions;
		copy.#aliases = this.#aliases;
		copy.#traps = this.#traps;
		copy.#files = this.#files;
		this.#owns = false;
		copy.parameters = this.parameters;
		copy.name = this.name;
		copy.cwd = this.cwd;
		copy.previous = this.previous;
		copy.directories = this.directories;
		copy.cleared = this.cleared;
		copy.errexit = this.errexit;
		copy.noglob = this.noglob;
		copy.nounset = this.nounset;
		copy.status = this.status;
		copy.leave = this.leave;
		copy.output = this.output;
		copy.input = this.input;
		copy.inputRange = this.inputRange;
		copy.via = this.via;
		copy.locals = this.locals;
		copy.loops = this.loops;
		copy.canReturn = this.canReturn;
		copy.parametersFrom = this.parametersFrom;
		copy.beforeCd = this.beforeCd;
		copy.edited = this.edited;
		return copy;
	}

	#own(): void {
		if (this.#owns) return;
		this.#variables = new Map(this.#variables);
		this.#functions = new Map(this.#functions);
		this.#aliases = new Map(this.#aliases);
		this.#traps = new Map(this.#traps);
		this.#files = new Map(this.#files);
		this.#owns = true;
	}

	get variables(): ReadonlyMap<string, Variable> {
		return this.#variables;
	}

	get functions(): ReadonlyMap<string, ShellFunction> {
		return this.#functions;
	}

	get aliases(): ReadonlyMap<string, Value> {
		return this.#aliases;
	}

	get traps(): ReadonlyMap<string, Value> {
		return this.#traps;
	}

	/** Files that the step wrote, by their path as text. */
	get files(): ReadonlyMap<string, Value> {
		return this.#files;
	}

	setVariable(name: string, variable: Variable): void {
		this.#own();
		const trail =
			variable.derivation.length > mostSteps ? variable.derivation.slice(0, mostSteps) : variable.derivation;
		const isLarge = (variable.elements?.size ?? 0) > mostElements;
		const elements = isLarge
			? new Map([["0", bounded([unknown("too-many-ways", `$${name}`, true)], name)]])
			: variable.elements;
		this.#variables.set(name, { ...variable, derivation: trail, elements });
	}

	/** Back to what the environment says. */
	forgetVariable(name: string): void {
		this.#own();
		this.#variables.delete(name);
	}

	defineFunction(name: string, definition: ShellFunction | null): void {
		this.#own();
		if (definition === null) this.#functions.delete(name);
		else this.#functions.set(name, definition);
	}

	setAlias(name: string, value: Value | null): void {
		this.#own();
		if (value === null) this.#aliases.delete(name);
		else this.#aliases.set(name, value);
	}

	setTrap(signal: string, code: Value | null): void {
		this.#own();
		if (code === null) this.#traps.delete(signal);
		else this.#traps.set(signal, code);
	}

	/** POSIX 2.14 trap: a subshell starts without the traps of its shell. */
	dropTraps(): void {
		if (this.#traps.size === 0) return;
		this.#own();
		this.#traps.clear();
	}

	writeFile(path: string, content: Value): void {
		this.#own();
		this.#files.set(path, content);
	}

	/** Files outlive the process that wrote them. */
	takeFiles(other: State): void {
		if (this.#files === other.#files) return;
		this.#own();
		this.#files = new Map(other.#files);
	}

	/** The state in which the last command, whose status is not known, has failed. */
	forkFailed(): State {
		const failed = this.fork();
		if (failed.beforeCd !== null) failed.cwd = failed.beforeCd.cwd;
		failed.status = 1;
		return failed;
	}

	/** Sets a plain variable and keeps its attributes. */
	assign(name: string, value: Value | null, derivation: readonly Derivation[], exported = false): void {
		const old = this.#variables.get(name);
		this.setVariable(name, {
			value: value === null ? null : bounded(value, `$${name}`),
			elements: null,
			exported: exported || (old?.exported ?? exportedByCustom.has(name)),
			derivation,
			attributes: old?.attributes ?? "",
		});
	}

	write(bits: readonly Bit[]): void {
		if (this.output !== null) this.output = bounded([...this.output, ...bits], "");
	}

	/** The state of a program that is a shell itself: it inherits what is exported, and no function. */
	forkChild(): State {
		const child = new State();
		child.#variables = new Map([...this.#variables].filter(([, variable]) => variable.exported));
		child.#functions = new Map([...this.#functions].filter(([, one]) => one.exported === true));
		child.#files = this.#files;
		child.cwd = this.cwd;
		child.previous = this.previous;
		child.cleared = this.cleared;
		child.output = this.output;
		child.input = this.input;
		child.inputRange = this.inputRange;
		child.via = this.via;
		child.parameters = [];
		child.edited = this.edited;
		return child;
	}

	/** What `~` stands for. With HOME unset bash asks the password file, which says the same. */
	homeValue(): Value {
		return this.#variables.get("HOME")?.value ?? [home];
	}

	cwdValue(): Value {
		return this.cwd ?? [start];
	}

	/** Takes over what another state holds in its variables: each that differs may be either. */
	absorb(other: State, most: number): void {
		this.#own();
		if (this.status !== other.status) this.status = null;
		for (const name of new Set([...this.#variables.keys(), ...other.#variables.keys()])) {
			const mine = this.#variables.get(name);
			const theirs = other.#variables.get(name);
			if (mine !== undefined && theirs !== undefined && sameVariable(mine, theirs)) continue;
			const model = mine ?? theirs;
			if (model === undefined) continue;
			const exported = mine?.exported === true || theirs?.exported === true;
			this.#variables.set(name, { ...model, exported, value: eitherOf(name, mine, theirs, most) });
		}
		for (const [path, theirs] of other.#files) {
			const mine = this.#files.get(path);
			if (mine === undefined || !sameBits(mine, theirs)) this.#files.set(path, bothOf(mine, theirs, path));
		}
	}

	/** Whether two states can be merged: nothing but plain variables, files and the status tells them apart. */
	differsInValuesOnly(other: State): boolean {
		if (!this.#isLikeButValues(other)) return false;
		const names = new Set([...this.#variables.keys(), ...other.#variables.keys()]);
		return [...names].every((name) => canMerge(this.#variables.get(name), other.#variables.get(name)));
	}

	/** Equal in everything that later commands can notice, `status` aside. */
	isLike(other: State): boolean {
		return (
			this.#isLikeButValues(other) &&
			sameMaps(this.#variables, other.#variables, sameVariable) &&
			sameMaps(this.#files, other.#files, sameBits)
		);
	}

	#isLikeButValues(other: State): boolean {
		return (
			sameLeave(this.leave, other.leave) &&
			sameValues(this.parameters, other.parameters) &&
			sameValue(this.cwd, other.cwd) &&
			sameValue(this.previous, other.previous) &&
			sameValue(this.output, other.output) &&
			sameValue(this.input, other.input) &&
			this.cleared === other.cleared &&
			this.errexit === other.errexit &&
			this.noglob === other.noglob &&
			sameMaps(this.#functions, other.#functions, (a, b) => a.definition === b.definition) &&
			sameMaps(this.#aliases, other.#aliases, sameBits) &&
			sameMaps(this.#traps, other.#traps, sameBits)
		);
	}
}

/** A file that may hold one text or the other is read as if it held both. */
function bothOf(a: Value | undefined, b: Value, path: string): Value {
	if (a === undefined) return b;
	return bounded([...a, { kind: "text", text: "\n", quoted: false, at: -1 }, ...b], path);
}

/** Arrays and attributes are not merged: what cannot be told apart by value stays apart. */
function canMerge(a: Variable | undefined, b: Variable | undefined): boolean {
	if (a === undefined || b === undefined) return (a ?? b)?.elements === null;
	return sameVariable(a, b) || (a.elements === null && b.elements === null && a.attributes === b.attributes);
}

function eitherOf(name: string, a: Variable | undefined, b: Variable | undefined, most: number): Value {
	const outside: Value = [unknown("environment", `$${name}`)];
	const ways: Value[] = [];
	for (const way of [a, b].flatMap((one) => waysOf(one === undefined ? outside : (one.value ?? nothing)))) {
		if (!ways.some((known) => sameBits(known, way))) ways.push(way);
	}
	const [only, ...others] = ways;
	if (only === undefined || others.length === 0) return only ?? nothing;
	return ways.length > most ? [unknown("too-many-ways", `$${name}`)] : [{ kind: "either", ways }];
}

function waysOf(value: Value): readonly Value[] {
	const [only] = value;
	return value.length === 1 && only?.kind === "either" ? only.ways : [value];
}

function sameLeave(a: Leave | null, b: Leave | null): boolean {
	if (a === b) return true;
	if (a === null || b === null || a.kind !== b.kind) return false;
	return !("levels" in a) || !("levels" in b) || a.levels === b.levels;
}

function sameValue(a: Value | null, b: Value | null): boolean {
	return a === b || (a !== null && b !== null && sameBits(a, b));
}

function sameValues(a: readonly Value[] | null, b: readonly Value[] | null): boolean {
	if (a === b) return true;
	if (a === null || b === null || a.length !== b.length) return false;
	return a.every((value, index) => sameBits(value, b[index] ?? nothing));
}

export function sameVariable(a: Variable, b: Variable): boolean {
	if (a === b) return true;
	return (
		a.exported === b.exported &&
		a.attributes === b.attributes &&
		sameValue(a.value, b.value) &&
		(a.elements === b.elements ||
			(a.elements !== null && b.elements !== null && sameMaps(a.elements, b.elements, sameBits)))
	);
}

function sameMaps<T>(
	a: ReadonlyMap<string, T>,
	b: ReadonlyMap<string, T>,
	same: (x: T, y: T) => boolean,
): boolean {
	if (a === b) return true;
	if (a.size !== b.size) return false;
	for (const [key, value] of a) {
		const other = b.get(key);
		if (other === undefined || !same(value, other)) return false;
	}
	return true;
}
