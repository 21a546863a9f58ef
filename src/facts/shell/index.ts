/** Shell text, read as bash would read it and without running it: every command that it may run, word by word. */
import { defaultLimits, type ShellLimits } from "./limits.ts";
import { readPlain } from "./plain.ts";
import { readFully } from "./read.ts";
import type { Problem, ShellReading } from "./types.ts";

export { defaultLimits, type ShellLimits } from "./limits.ts";
export { isShell, keepsOperands } from "./operands.ts";
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
	const limits = options.limits === undefined ? defaultLimits : { ...defaultLimits, ...options.limits };
	if (text.length > limits.textLength) {
		const message = `the step is longer than ${limits.textLength} characters`;
		return refused({ code: "shell.too-long", message, range: { start: 0, end: text.length } });
	}
	const nul = text.indexOf("\0");
	if (nul >= 0) {
		// No program can be given one, and shells differ in what they make of it.
		return refused({ code: "shell.syntax", message: "a NUL character", range: { start: nul, end: nul + 1 } });
	}
	if (nesting(text) > mostNesting) {
		return refused({
			code: "shell.too-deep",
			message: "too many brackets in one another",
			range: { start: 0, end: text.length },
		});
	}
	if (text.split("<<", mostHereDocuments + 1).length > mostHereDocuments) {
		return refused({
			code: "shell.too-much-work",
			message: "too many here-documents",
			range: { start: 0, end: text.length },
		});
	}
	return readPlain(text) ?? readFully(text, limits, options.parameters);
}

/** The parser looks at the inside of every bracket once more for each one around it. */
const mostNesting = 500;

/** The parser goes through all that still wait for their text at each further one. */
const mostHereDocuments = 1000;

/** How deep round brackets stand in one another at most, quoted ones included. */
function nesting(text: string): number {
	let depth = 0;
	let most = 0;
	for (let at = text.indexOf("("); at >= 0 && at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 40) most = Math.max(most, ++depth);
		else if (code === 41 && depth > 0) depth--;
	}
	return most;
}

function refused(problem: Problem): ShellReading {
	return { commands: [], problems: [problem], unknownScripts: [] };
}
