/** Commands as callers see them: words, surroundings, input. */
import { pieces, unknown } from "./bits.ts";
import type { Call } from "./calls.ts";
import type { Argument, Reader } from "./reader.ts";
import type { State } from "./state.ts";
import type { EnvironmentEntry, Range, SimpleCommand } from "./types.ts";

/** Notes a command as it is about to run. */
export function note(reader: Reader, state: State, program: string | null, call: Call): void {
	reader.spend(call.range, call.args.length >> 4);
	const home = state.variables.get("HOME");
	const command: SimpleCommand = {
		words: (state.edited ? [...call.args, anyWords(call.range)] : call.args).map((arg) => reader.word(arg)),
		program,
		via: call.via,
		environment: environmentOf(reader, state, call.range),
		environmentCleared: state.cleared,
		cwd: state.cwd === null ? null : pieces(state.cwd),
		home: home === undefined || home.value === null ? null : pieces(home.value),
		stdin: state.input === null ? null : { text: pieces(state.input), range: state.inputRange ?? call.range },
		redirections:
			call.redirected === null
				? noRedirections
				: call.redirected.targets.map(({ operator, argument }) => ({
						operator,
						target: reader.word(argument),
					})),
		range: call.range,
	};
	reader.command(command);
}

/** What a program may have put into a text that the step wrote. */
function anyWords(range: Range): Argument {
	const why = unknown("file-content", "edited text", true);
	return { bits: [why], text: "(edited text)", range, derivation: [] };
}

const noRedirections: SimpleCommand["redirections"] = [];

const noEnvironment: SimpleCommand["environment"] = [];

function environmentOf(reader: Reader, state: State, range: Range): readonly EnvironmentEntry[] {
	if (state.variables.size === 0) return noEnvironment;
	const entries: EnvironmentEntry[] = [];
	for (const [name, { exported, value, derivation }] of state.variables) {
		if (!exported) continue;
		const [origin] = derivation;
		const argument =
			value === null
				? null
				: { bits: value, text: origin?.from ?? name, range: origin?.range ?? range, derivation };
		entries.push({ name, value: argument === null ? null : reader.word(argument) });
	}
	return entries.length === 0 ? noEnvironment : entries;
}
