/** The long way through a text: it knows all of the language. */
import { LimitReached, type ShellLimits } from "./limits.ts";
import { Reader } from "./reader.ts";
import { walk } from "./run.ts";
import { Source } from "./source.ts";
import { State } from "./state.ts";
import { runTraps } from "./traps.ts";
import type { Problem, Range, ShellReading } from "./types.ts";

/** What a text may run; `parameters` are its positional parameters, where they are known. */
export function readFully(text: string, limits: ShellLimits, parameters?: readonly string[]): ShellReading {
	const whole = { start: 0, end: text.length };
	const reader = new Reader(limits, walk);
	const state = new State();
	if (parameters !== undefined) {
		state.parameters = parameters.map((value) => [{ kind: "text", text: value, quoted: false, at: -1 }]);
	}
	try {
		for (const end of walk.source(reader, Source.root(text), state)) runTraps(reader, end);
	} catch (error) {
		reader.problems.push(problemOf(error, whole));
	}
	const { commands, problems, unknownScripts } = reader;
	return { commands, problems, unknownScripts };
}

/** Whatever stops a reading is a reason to refuse the text, and never an answer that looks whole. */
function problemOf(error: unknown, whole: Range): Problem {
	if (error instanceof LimitReached) return error.problem;
	if (error instanceof RangeError) {
		return { code: "shell.too-deep", message: "the step is nested too deeply to be read", range: whole };
	}
	return { code: "shell.syntax", message: `the step cannot be read: ${String(error)}`, range: whole };
}
