/** Traps: what runs when a shell ends, and what may run before any command. */

import { unquoted, type Value } from "./bits.ts";
import { type Builtin, ended, operands } from "./builtin.ts";
import { withEntry } from "./entries.ts";
import { join } from "./join.ts";
import { isLike } from "./likeness.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { noteUnknown } from "./scripts.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";

const nowhere = { start: 0, end: 0 };

export const trap: Builtin = (reader, state, call) => {
	const [code, ...signals] = operands(call.args.slice(1));
	if (code === undefined) return ended(state, 0);
	const isReset = signals.length === 0 || textOf(code) === "-";
	if (!isReset) noteUnknown(reader, Source.of(code.bits, call.range), { how: "trap", word: code, call });
	for (const signal of signals.length === 0 ? [code] : signals)
		state.traps = withEntry(state.traps, signalName(signal), isReset ? null : unquoted(code.bits));
	return ended(state, 0);
};

function signalName(arg: Argument): string {
	const written = (textOf(arg) ?? arg.text).toUpperCase().replace(/^SIG/, "");
	return written === "0" ? "EXIT" : written;
}

/** Runs a trap's code in a copy of the shell. No other trap comes in between. */
function handle(reader: Reader, state: State, signal: string, code: Value): readonly State[] {
	const child = state.fork();
	child.leave = null;
	child.inTrap = true;
	child.via = [...state.via, `trap ${signal}`];
	return reader.deeper(nowhere, () => reader.walk.source(reader, Source.of(code, nowhere), child)) ?? [];
}

/** What `trap … EXIT` runs when a shell ends, and what a signal may make it run until the last moment. */
export function runTraps(reader: Reader, state: State): State[] {
	for (const [signal, code] of state.traps) {
		const ends = handle(reader, state, signal, code);
		if (state.output !== null) state.output = ends[0]?.output ?? state.output;
		// `trap 'exit 1' EXIT`: the shell ends as the trap says.
		if (ends.some((end) => end.leave?.kind === "exit" && end.status !== state.status)) state.status = null;
	}
	return [state];
}

/**
 * The states in which a command may start: as it stands, and after each trap that DEBUG, an error or a signal may have
 * run before. A handler that leaves the shell changes nothing for what comes later, and under `set -e` none for errors
 * does anything else.
 */
export function interrupted(reader: Reader, state: State): State[] {
	if (state.inTrap || (reader.calm !== null && isLike(reader.calm, state))) return [state];
	let states: State[] = [state];
	for (const [signal, code] of state.traps) {
		// After a command that has surely succeeded there was no error.
		if (signal === "EXIT" || (signal === "ERR" && state.status === 0)) continue;
		states = states.flatMap((one) => [one, ...afterTrap(reader, one, signal, code)]);
	}
	if (states.length === 1 && state.status !== 0) reader.calm = state.fork();
	return join(reader, states, nowhere);
}

function afterTrap(reader: Reader, state: State, signal: string, code: Value): State[] {
	const ends = handle(reader, state, signal, code);
	if (signal === "ERR" && state.modes.errexit) return [];
	return ends.flatMap((end) => {
		if (end.leave !== null) return [];
		end.inTrap = false;
		end.via = state.via;
		end.status = state.status;
		return isLike(end, state) ? [] : [end];
	});
}
