/** How programs read the options in front of the command that they run. */
import type { Bit } from "./bits.ts";
import { isShellVariable } from "./operands.ts";
import { type Argument, textOf } from "./reader.ts";

/** How a program reads the arguments before the command. */
export interface Options {
	/** Letters whose value is the next argument, unless it is glued on. */
	readonly short?: string;
	/** Long options whose value is the next argument, unless it follows `=`. */
	readonly long?: readonly string[];
	/** Long options that take two values: `--bind FROM TO`. */
	readonly pairs?: readonly string[];
	/** Operands before the command: the duration of `timeout`, the mask of `taskset`. */
	readonly operands?: number;
	/** `NAME=value` before the command is for its environment. */
	readonly assigns?: boolean;
	/** Letters and long options whose value is a shell text. */
	readonly script?: readonly string[];
	/** Options whose value is the directory in which the command runs. */
	readonly directory?: readonly string[];
}

export interface Read {
	readonly rest: readonly Argument[];
	readonly scripts: readonly Argument[];
	readonly directory: Argument | null;
	readonly assignments: readonly Argument[];
	/** Options by name, without values. */
	readonly seen: ReadonlySet<string>;
	readonly values: ReadonlyMap<string, Argument>;
}

export const assignment = /^([A-Za-z_]\w*)=/;

/** Reads a program's own options up to its first operand, as getopt does. */
export function readOptions(args: readonly Argument[], options: Options): Read {
	const seen = new Set<string>();
	const values = new Map<string, Argument>();
	const scripts: Argument[] = [];
	const assignments: Argument[] = [];
	let index = 0;
	let operands = options.operands ?? 0;
	const valued = (name: string, glued: Argument | null) => {
		const value = glued ?? args[++index];
		if (value === undefined) return;
		values.set(name, value);
		if (options.script?.includes(name)) scripts.push(value);
	};
	const readOption = (arg: Argument, written: string) => {
		if (!written.startsWith("--")) return readShort(arg, written, options, seen, valued);
		const name = written.slice(2).split("=", 1)[0] ?? "";
		if (options.pairs?.includes(name)) index += 2;
		const full = longName(name, options.long);
		seen.add(full ?? name);
		const glued = written.includes("=") ? tail(arg, name.length + 3) : null;
		if (glued !== null || full !== null) valued(full ?? name, glued);
	};
	for (; index < args.length; index++) {
		const arg = args[index];
		if (arg === undefined) break;
		const written = leading(arg);
		if (written === "--" && textOf(arg) === "--") {
			index += 1 + operands;
			break;
		}
		if (/^-./.test(written)) readOption(arg, written);
		else if (options.assigns && assignment.test(written)) assignments.push(arg);
		else if (operands > 0) operands--;
		else if (isShellVariable(arg.bits) || !arg.bits.every((bit) => bit.kind === "unknown" && bit.splits))
			break;
	}
	const directory =
		options.directory?.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
	return { rest: args.slice(index), scripts, directory, assignments, seen, values };
}

/** Options and operands in any order, as GNU programs take them. */
export function readAll(
	args: readonly Argument[],
	options: Options,
): Pick<Read, "seen" | "values"> & { readonly operands: readonly Argument[] } {
	const seen = new Set<string>();
	const values = new Map<string, Argument>();
	const operands: Argument[] = [];
	for (let left = args; left.length > 0; ) {
		const read = readOptions(left, options);
		for (const name of read.seen) seen.add(name);
		for (const [name, value] of read.values) values.set(name, value);
		operands.push(...read.rest.slice(0, 1));
		left = read.rest.slice(1);
	}
	return { operands, seen, values };
}

/** GNU programs take any beginning of a long option's name for the option. */
function longName(name: string, known: readonly string[] | undefined): string | null {
	if (name === "") return null;
	return known?.find((long) => long === name) ?? known?.find((long) => long.startsWith(name)) ?? null;
}

function readShort(
	arg: Argument,
	written: string,
	options: Options,
	seen: Set<string>,
	valued: (name: string, glued: Argument | null) => void,
): void {
	for (let at = 1; at < written.length; at++) {
		const letter = written[at] ?? "";
		seen.add(letter);
		if (!options.short?.includes(letter)) continue;
		const isLast = at + 1 === written.length && arg.bits.length === 1;
		valued(letter, isLast ? null : tail(arg, at + 1));
		return;
	}
}

/** The text that an argument begins with. */
export function leading(arg: Argument): string {
	let all = "";
	for (const bit of arg.bits) {
		if (bit.kind !== "text") break;
		all += bit.text;
	}
	return all;
}

/** An argument without its first characters. */
export function tail(arg: Argument, skip: number): Argument {
	const bits: Bit[] = [];
	let left = skip;
	for (const bit of arg.bits) {
		if (bit.kind !== "text" || left === 0) {
			bits.push(bit);
			continue;
		}
		const cut = Math.min(left, bit.text.length);
		left -= cut;
		if (cut < bit.text.length)
			bits.push({ ...bit, text: bit.text.slice(cut), at: bit.at < 0 ? -1 : bit.at + cut });
	}
	return { ...arg, bits };
}
