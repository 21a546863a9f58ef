/** `set` and `shopt`: how the shell goes on from here. */
import { type Builtin, ended } from "./builtin.ts";
import { fromCall, parametersOf } from "./functions.ts";
import { withLetters, withMode } from "./modes.ts";
import { textOf } from "./reader.ts";

/** `set -e`, `set -o pipefail`, `set -- a b`, `set a b`. */
export const set: Builtin = (_reader, state, call) => {
	const args = call.args.slice(1);
	for (let index = 0; index < args.length; index++) {
		const written = textOf(args[index]);
		if (written === "--" || written === "-" || written === null || !/^[-+]./.test(written)) {
			const isMark = written === "--" || written === "-";
			// `set -` without words leaves the parameters alone.
			if (written === "-" && index + 1 === args.length) break;
			state.parameters = parametersOf(args.slice(isMark ? index + 1 : index));
			state.parametersFrom = fromCall(call);
			break;
		}
		state.modes = withLetters(state.modes, written);
		if (written.includes("o"))
			state.modes = withMode(state.modes, textOf(args[++index]), written.startsWith("-"));
	}
	return ended(state, 0);
};

/** `shopt -s lastpipe`; `shopt -so pipefail` names what `set -o` does. */
export const shopt: Builtin = (_reader, state, call) => {
	const words = call.args.slice(1).map(textOf);
	const letters = words.filter((word) => word?.startsWith("-")).join("");
	const on = letters.includes("s");
	if (!on && !letters.includes("u")) return ended(state, null);
	for (const word of words) state.modes = withMode(state.modes, word, on);
	return ended(state, 0);
};
