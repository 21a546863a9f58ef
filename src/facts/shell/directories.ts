/** `cd`, `pushd` and `popd`: where later commands run. */
import { unknown, unquoted, type Value } from "./bits.ts";
import { ended, operands } from "./builtin.ts";
import { resolved } from "./path-text.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";

export function changeDirectory(state: State, args: readonly Argument[]): State[] {
	const [target] = operands(args);
	const before = state.cwdValue();
	const written = textOf(target);
	let next: Value;
	if (target === undefined) next = state.homeValue();
	else if (written === "-") next = state.previous ?? [unknown("environment", "$OLDPWD")];
	else if (written === "") next = before;
	else if (state.variables.has("CDPATH") && /^[^./]/.test(written ?? ""))
		next = [unknown("environment", "$CDPATH")];
	else next = resolved(unquoted(target.bits), before);
	state.beforeCd = { cwd: state.cwd };
	state.previous = before;
	state.cwd = next;
	return ended(state, null);
}

export function pushDirectory(state: State, args: readonly Argument[]): State[] {
	const [first, second] = args;
	if (textOf(first) === "-n" && second !== undefined) {
		state.directories = [resolved(unquoted(second.bits), state.cwdValue()), ...state.directories];
		return ended(state, 0);
	}
	const [target] = operands(args);
	if (target === undefined || /^[+-]\d/.test(textOf(target) ?? "")) {
		state.cwd = [unknown("special-parameter", "$DIRSTACK")];
		return ended(state, null);
	}
	state.directories = [state.cwd, ...state.directories];
	return changeDirectory(state, [target]);
}

export function popDirectory(state: State, args: readonly Argument[]): State[] {
	// `popd -n`, `popd +2` take another one off.
	if (args.length > 0) {
		state.cwd = [unknown("special-parameter", "$DIRSTACK")];
		state.directories = [];
		return ended(state, null);
	}
	const [top, ...rest] = state.directories;
	state.previous = state.cwdValue();
	state.cwd = top === undefined ? [unknown("special-parameter", "$DIRSTACK")] : top;
	state.directories = rest;
	return ended(state, null);
}
