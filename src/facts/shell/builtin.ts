/** What the shell's own commands have in common. */
import { unknown } from "./bits.ts";
import type { Call } from "./calls.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import type { State } from "./state.ts";

export type Builtin = (reader: Reader, state: State, call: Call) => State[];

export function ended(state: State, status: State["status"]): State[] {
	state.status = status;
	return [state];
}

export function succeed(_reader: Reader, state: State): State[] {
	return ended(state, 0);
}

export function opaqueOutput(state: State, program: string): State[] {
	state.write([unknown("command-substitution", program)]);
	return ended(state, null);
}

/** Words after the options; `--` ends them. */
export function operands(args: readonly Argument[]): readonly Argument[] {
	let index = 0;
	for (; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--") return args.slice(index + 1);
		if (written === null || !/^-./.test(written)) break;
	}
	return args.slice(index);
}
