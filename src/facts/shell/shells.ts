import type { Value } from "./bits.ts";
import { fileContent, writtenFile } from "./files.ts";
import { parametersOf } from "./functions.ts";
import { command, type Launch, script, type Wrapper } from "./launches.ts";
import { type Argument, textOf } from "./reader.ts";
import { noteScript, runShell } from "./scripts.ts";
import type { State } from "./state.ts";

interface ShellOptions {
	readonly asText: boolean;
	readonly fromInput: boolean;
	readonly rest: readonly Argument[];
	/** Files that the shell reads first. */
	readonly startup: readonly Argument[];
	/** Words that may hold the `-c` nobody sees, each with the word after it. */
	readonly unclear: readonly (readonly [Argument, Argument | undefined])[];
}

/** `-c` may stand among other letters, and `-o` takes a word even there: `bash -euo pipefail -c …`. */
function shellOptions(args: readonly Argument[], state: State): ShellOptions {
	const startup: Argument[] = [];
	const unclear: (readonly [Argument, Argument | undefined])[] = [];
	let letters = "";
	let index = 0;
	for (; index < args.length; index++) {
		const arg = args[index];
		const written = textOf(arg);
		if (arg === undefined || written === "--" || written === "-") {
			index++;
			break;
		}
		if (written === null && writtenFile(state, arg.bits) !== null) break;
		if (written === null && isOpaque(arg) && !letters.includes("c")) unclear.push([arg, args[index + 1]]);
		else if (written === null || !/^[-+]./.test(written)) break;
		else if (written === "--rcfile" || written === "--init-file") {
			const file = args[++index];
			if (file !== undefined) startup.push(file);
		} else if (!written.startsWith("--")) {
			if (written.startsWith("-")) letters += written;
			index += written.replace(/[^oO]/g, "").length;
		}
	}
	return {
		asText: letters.includes("c"),
		fromInput: letters.includes("s"),
		rest: args.slice(index),
		startup,
		unclear,
	};
}

/** The shells: a text, a script file, or standard input. */
export const shell: Wrapper = (reader, state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "sh";
	const { asText, fromInput, rest, startup, unclear } = shellOptions(call.args.slice(1), state);
	const launches: Launch[] = startup.map((file) => fileScript(file, program, []));
	for (const [word, next] of unclear) {
		noteScript(reader, { how: program, word, call }, "part");
		if (next !== undefined) launches.push(script(next, `${program} -c`));
	}
	const [first, ...others] = rest;
	if (asText) {
		if (first !== undefined) launches.push(shellText(first, others, `${program} -c`));
	} else if (first !== undefined && !fromInput) launches.push(fileScript(first, program, others));
	else launches.push(inputScript(program, rest));
	return launches;
};

/** A word of which nothing is known, so that it may be options. */
function isOpaque(arg: Argument): boolean {
	return arg.bits.every((bit) => bit.kind === "unknown" && bit.why !== "process-substitution");
}

function shellText(code: Argument, args: readonly Argument[], via: string): Launch {
	return {
		via,
		run: (reader, child, call) =>
			runShell(
				reader,
				child,
				code.bits,
				{ how: via, word: code, call },
				parametersOf(args.slice(1)),
				args[0]?.bits ?? null,
			),
	};
}

function fileScript(file: Argument, program: string, args: readonly Argument[]): Launch {
	return readScript(file, program, args, (child) => fileContent(child, file.bits));
}

/** A script that a shell is given as a file, whatever the file is called. */
export function readScript(
	file: Argument,
	program: string,
	args: readonly Argument[],
	content: (child: State) => Value,
): Launch {
	return {
		via: `${program} script`,
		run: (reader, child, call) =>
			runShell(
				reader,
				child,
				content(child),
				{ how: program, word: file, call },
				parametersOf(args),
				file.bits,
			),
	};
}

export function inputScript(program: string, args: readonly Argument[]): Launch {
	const via = `${program} < input`;
	return {
		via,
		run: (reader, child, call) => {
			const code = child.input;
			child.input = null;
			if (code !== null)
				return runShell(reader, child, code, { how: via, word: undefined, call }, parametersOf(args), null);
			noteScript(reader, { how: via, word: undefined, call }, "input");
			return [child];
		},
	};
}

/** `busybox sh -c …`: the applet's name comes first. */
export const applet: Wrapper = (_reader, _state, call) =>
	call.args.length < 2 ? [] : [command(call.args.slice(1))];
