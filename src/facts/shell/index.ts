/** Shell text, read as bash would read it and without running it: every command that it may run, word by word. */
import { defaultLimits, LimitReached, type ShellLimits } from "./limits.ts";
import { Reader } from "./reader.ts";
import { walk } from "./run.ts";
import { runTraps } from "./scripts.ts";
import { Source } from "./source.ts";
import { State } from "./state.ts";
import type { ShellReading } from "./types.ts";

export { defaultLimits, type ShellLimits } from "./limits.ts";
export { type SplitWord, splitWords } from "./split.ts";
export type * from "./types.ts";

export interface ReadShellOptions {
	readonly limits?: Partial<ShellLimits>;
	/** Positional parameters, where the caller knows them; unknown otherwise. */
	readonly parameters?: readonly string[];
}

/**
 * Every simple command that a text may run, with the meaning of its words. Never throws; what cannot be read or followed
 * is a problem or an unknown script, never silence.
 *
 * @example readShell("D=~; ls $D").commands[0]?.words[1]?.pieces // [{ kind: "home", user: null }]
 */
export function readShell(text: string, options: ReadShellOptions = {}): ShellReading {
	const limits = { ...defaultLimits, ...options.limits };
	const whole = { start: 0, end: text.length };
	if (text.length > limits.textLength) {
		const message = `the step is longer than ${limits.textLength} characters`;
		return {
			commands: [],
			problems: [{ code: "shell.too-long", message, range: whole }],
			unknownScripts: [],
		};
	}
	const reader = new Reader(limits, walk);
	const state = new State();
	if (options.parameters !== undefined) {
		state.parameters = options.parameters.map((value) => [
			{ kind: "text", text: value, quoted: false, at: -1 },
		]);
	}
	try {
		for (const end of walk.source(reader, Source.root(text), state)) runTraps(reader, end);
	} catch (error) {
		if (error instanceof LimitReached) reader.problems.push(error.problem);
		else if (error instanceof RangeError) {
			reader.problem("shell.too-deep", "the step is nested too deeply to be read", whole);
		} else throw error;
	}
	const { commands, problems, unknownScripts } = reader;
	return { commands, problems, unknownScripts };
}
