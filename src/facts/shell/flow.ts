/** The commands that leave a list before its end. */
import { type Builtin, ended } from "./builtin.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";

export const exit: Builtin = (_reader, state, call) => {
	state.status = statusArgument(call.args[1], state);
	return leave(state, { kind: "exit" });
};

export const returnFrom: Builtin = (_reader, state, call) => {
	if (!state.canReturn) return ended(state, null);
	state.status = statusArgument(call.args[1], state);
	return leave(state, { kind: "return" });
};

export const breakLoop: Builtin = (_reader, state, call) => leaveLoop(state, "break", call.args[1]);

export const continueLoop: Builtin = (_reader, state, call) => leaveLoop(state, "continue", call.args[1]);

function leave(state: State, how: NonNullable<State["leave"]>): State[] {
	state.leave = how;
	return [state];
}

function leaveLoop(state: State, kind: "break" | "continue", arg: Argument | undefined): State[] {
	state.status = 0;
	if (state.loops === 0) return [state];
	const written = textOf(arg);
	const levels = written !== null && /^\d+$/.test(written) ? Math.max(1, Number(written)) : 1;
	return leave(state, { kind, levels: Math.min(levels, state.loops) });
}

function statusArgument(arg: Argument | undefined, state: State): State["status"] {
	if (arg === undefined) return state.status;
	const written = textOf(arg);
	return written === null || !/^\d+$/.test(written) ? null : Number(written) % 256 === 0 ? 0 : 1;
}
