/** What a shell knows at one point of the text: variables, functions, directory, input, output. */
import { type Bit, bounded, home, start, unknown, type Value } from "./bits.ts";
import { type Entries, noEntries, where, withEntry } from "./entries.ts";
import { type Modes, usualModes } from "./modes.ts";
import type { FunctionDefinition } from "./parse.ts";
import type { Place } from "./places.ts";
import type { Source } from "./source.ts";
import type { Derivation } from "./types.ts";
import { customary, type Variable } from "./variables.ts";

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

const noNames: ReadonlySet<string> = new Set();

/** A shell's state. Copying is cheap: the maps are shared until one side writes. */
export class State {
	variables: Entries<Variable> = noEntries;
	functions: Entries<ShellFunction> = noEntries;
	aliases: Entries<Value> = noEntries;
	/** Where `hash -p` and `enable` say that a command is found. */
	places: Entries<Value> = noEntries;
	/** By signal: what runs when it comes. */
	traps: Entries<Value> = noEntries;
	/** Files that the step wrote, by what they are known by. */
	files: Entries<Value> = noEntries;
	/** By number: the files that the step has opened. 1 is where everything goes that nobody else reads. */
	descriptors: Entries<Place> = noEntries;

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
	modes: Modes = usualModes;
	status: Status = 0;
	leave: Leave | null = null;
	/** What was written to standard output so far; null where nobody reads it. */
	output: Value | null = null;
	/** What standard input holds; null is the runner's, which is not in the text. */
	input: Value | null = null;
	inputRange: { readonly start: number; readonly end: number } | null = null;
	via: readonly string[] = [];
	/** While the code of a trap runs. */
	inTrap = false;
	/** Loops around this point in the same function: elsewhere `break` does nothing. */
	loops = 0;
	/** Within a function or a sourced file: elsewhere `return` fails and the shell goes on. */
	canReturn = false;
	/** Within a text that a program has changed: any command may have other words as well. */
	edited = false;
	/** What a function's locals hide; null outside functions. */
	locals: Map<string, Variable | null> | null = null;
	/** Names that are local to this function or to one that called it. */
	localNames: ReadonlySet<string> = noNames;
	/** What `declare -g` has set behind a function's locals. */
	globals: Entries<Variable> = noEntries;

	fork(): State {
		const copy = new State();
		copy.variables = this.variables;
		copy.functions = this.functions;
		copy.aliases = this.aliases;
		copy.places = this.places;
		copy.traps = this.traps;
		copy.files = this.files;
		copy.parameters = this.parameters;
		copy.name = this.name;
		copy.cwd = this.cwd;
		copy.previous = this.previous;
		copy.directories = this.directories;
		copy.cleared = this.cleared;
		copy.modes = this.modes;
		copy.status = this.status;
		copy.leave = this.leave;
		copy.output = this.output;
		copy.input = this.input;
		copy.inputRange = this.inputRange;
		copy.via = this.via;
		copy.inTrap = this.inTrap;
		copy.locals = this.locals;
		copy.localNames = this.localNames;
		copy.globals = this.globals;
		copy.loops = this.loops;
		copy.canReturn = this.canReturn;
		copy.parametersFrom = this.parametersFrom;
		copy.beforeCd = this.beforeCd;
		copy.edited = this.edited;
		copy.descriptors = this.descriptors;
		return copy;
	}

	setVariable(name: string, variable: Variable): void {
		const trail =
			variable.derivation.length > mostSteps ? variable.derivation.slice(0, mostSteps) : variable.derivation;
		const isLarge = (variable.elements?.size ?? 0) > mostElements;
		const elements = isLarge
			? new Map([["0", bounded([unknown("too-many-ways", `$${name}`, true)], name)]])
			: variable.elements;
		this.variables = withEntry(this.variables, name, { ...variable, derivation: trail, elements });
	}

	/** Back to what the environment says. */
	forgetVariable(name: string): void {
		this.variables = withEntry(this.variables, name, null);
	}

	/** POSIX 2.14 trap: a subshell starts without the traps of its shell. */
	dropTraps(): void {
		this.traps = noEntries;
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
		const old = this.variables.get(name);
		this.setVariable(name, {
			value: value === null ? null : bounded(value, `$${name}`),
			elements: null,
			exported: exported || this.modes.allexport || (old?.exported ?? customary.has(name)),
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
		child.variables = where(this.variables, (variable) => variable.exported);
		child.functions = where(this.functions, (one) => one.exported === true);
		child.files = this.files;
		child.descriptors = this.descriptors;
		child.edited = this.edited;
		child.cwd = this.cwd;
		child.previous = this.previous;
		child.cleared = this.cleared;
		child.output = this.output;
		child.input = this.input;
		child.inputRange = this.inputRange;
		child.via = this.via;
		child.parameters = [];
		return child;
	}

	/** What `~` stands for. With HOME unset bash asks the password file, which says the same. */
	homeValue(): Value {
		return this.variables.get("HOME")?.value ?? [home];
	}

	cwdValue(): Value {
		return this.cwd ?? [start];
	}
}
