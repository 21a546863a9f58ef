/** What a wrapper leads to: a command of its own words, or a text for a shell. */
import { type Bit, text, unknown, unquoted } from "./bits.ts";
import { type Call, invoke } from "./calls.ts";
import { outOfSubshell } from "./lists.ts";
import { assignment, leading, tail } from "./options.ts";
import { parseScript } from "./parse.ts";
import { type Argument, joined, type Reader } from "./reader.ts";
import { runShell } from "./scripts.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";

/** One command that a wrapper leads to. */
export interface Launch {
	/** How the wrapper is called in `via`; its name if absent. */
	readonly via?: string;
	/** What the wrapper changes for the command: directory, environment, input. */
	prepare?(child: State): void;
	run(reader: Reader, child: State, call: Call): State[];
}

export type Wrapper = (reader: Reader, state: State, call: Call) => readonly Launch[];

export function command(args: readonly Argument[]): Launch {
	return { run: (reader, child, call) => invoke(reader, child, { ...call, args }) };
}

/** A shell text that a program hands to `sh -c`. */
export function script(value: Argument, via: string): Launch {
	return {
		via,
		run: (reader, child, call) =>
			runShell(reader, child, value.bits, { how: via, word: value, call }, [], null),
	};
}

/** A text that a program hands to a shell, if it is one: of a line that cannot be parsed a shell runs nothing. */
export function commandText(value: Argument, via: string): Launch | null {
	const source = Source.of(value.bits, value.range);
	const isLine = !source.text.trim().includes("\n");
	return isLine && parseScript(source).errors.length > 0 ? null : script(value, via);
}

export function assign(child: State, assignments: readonly Argument[]): void {
	for (const arg of assignments) {
		const name = assignment.exec(leading(arg))?.[1];
		if (name === undefined) continue;
		const value = unquoted(tail(arg, name.length + 1).bits);
		child.assign(
			name,
			value,
			[{ use: `$${name}`, from: arg.text, range: arg.range }, ...arg.derivation],
			true,
		);
	}
}

/** Words that a program joins with blanks and hands to a shell. */
export function shellLine(words: readonly Argument[], via: string): Launch {
	return {
		via,
		run: (reader, child, call) => {
			const source = joined(words, call.range);
			const bits: Bit[] = words.flatMap((word, index): Bit[] =>
				index > 0 ? [text(" "), ...word.bits] : [...word.bits],
			);
			return source.text.trim() === ""
				? [child]
				: runShell(reader, child, bits, { how: via, word: words[0], call }, [], null);
		},
	};
}

/** Runs what a program leads to, each in a process of its own. */
export function launchAll(
	reader: Reader,
	state: State,
	program: string,
	launches: readonly Launch[],
	call: Call,
): State[] {
	const ends: State[] = [];
	for (const one of launches) {
		const child = state.fork();
		one.prepare?.(child);
		const via = [...call.via, one.via ?? program];
		const inner =
			reader.deeper(call.range, () =>
				one.run(reader, child, { ...call, redirected: null, lookup: "programs", via }),
			) ?? [];
		ends.push(...inner);
	}
	if (ends.length === 0) {
		state.write([unknown("command-substitution", program)]);
		return [state];
	}
	return outOfSubshell(reader, state, ends, call.range);
}
