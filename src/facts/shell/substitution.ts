import type { ExpansionAtom } from "./atoms.ts";
import { type Bit, sameBits, unknown, type Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import { fileContent, keepFiles } from "./files.ts";
import { withoutTrailingNewlines } from "./lines.ts";
import { withMode } from "./modes.ts";
import type { CommandExpansionPart, WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { runTraps } from "./traps.ts";
import { alternatives } from "./ways.ts";

export type ProcessSubstitution = Extract<ExpansionAtom["part"], { type: "ProcessSubstitution" }>;

/** A path that bash invents; what is read from it is what the commands write. */
export function processSubstitution(
	reader: Reader,
	state: State,
	part: ProcessSubstitution,
	source: Source,
): Bit {
	const opaque = unknown("process-substitution", part.text);
	if (part.script === undefined) return opaque;
	const child = state.fork();
	child.via = [...state.via, `${part.operator}(…)`];
	const isRead = part.operator === "<";
	if (isRead) child.output = [];
	else child.input = [unknown("input", part.text)];
	const outputs = outputsOf(reader, part.script, source, part, child);
	const content = outputs[reader.choose(outputs.length)];
	return isRead && content !== undefined ? { ...opaque, content } : opaque;
}

type Script = NonNullable<CommandExpansionPart["script"]>;

/** Backquotes with escapes in them hold a text of their own; everything else is read in place. */
function innerSource(
	script: Script,
	source: Source,
	part: { readonly pos: number; readonly end: number },
): Source {
	if (script.source === undefined) return source;
	return new Source(script.source, [], source.range(part.pos, part.end), null);
}

/** What a script in a word may write, one possibility after the other. */
export function outputsOf(
	reader: Reader,
	script: Script,
	source: Source,
	part: { readonly pos: number; readonly end: number; readonly text: string },
	child: State,
): readonly Value[] {
	const range = source.range(part.pos, part.end);
	if (script.source !== undefined && source.holes !== null) {
		reader.unknownScript({ how: "`…`", kind: "part", word: null, via: child.via, range });
	}
	reader.spend(range, 4);
	child.leave = null;
	child.loops = 0;
	child.dropTraps();
	// Bash takes `set -e` back for what it substitutes.
	child.modes = withMode(child.modes, "errexit", false);
	const inner = innerSource(script, source, part);
	const ends = reader.deeper(range, () => reader.walk.script(reader, script, inner, child)) ?? [];
	const outputs: Value[] = [];
	keepFiles(child, ends);
	for (const end of ends) {
		runTraps(reader, end);
		child.status = ends.length === 1 ? end.status : null;
		for (const output of alternatives(end.output ?? [unknown("command-substitution", part.text)]))
			if (!outputs.some((other) => sameBits(other, output))) outputs.push(output);
	}
	return outputs;
}

/** What a command substitution yields: known where its commands are. */
export function substitute(reader: Reader, state: State, part: CommandExpansionPart, source: Source): Value {
	const opaque = unknown("command-substitution", part.text);
	if (part.script === undefined) return [opaque];
	const child = state.fork();
	child.via = [...state.via, "$(…)"];
	child.output = [];
	const file = readFile(part.script);
	const outputs =
		file === null
			? outputsOf(reader, part.script, source, part, child)
			: alternatives(fileContent(child, fileName(reader, child, part.script, file, source, part)));
	state.files = child.files;
	state.status = file === null ? child.status : null;
	reader.substituted = state.status;
	const output = outputs[reader.choose(outputs.length)] ?? [opaque];
	return withoutTrailingNewlines(output.map(withoutNuls)).map((bit) =>
		bit.kind === "unknown" && bit.why === "command-substitution"
			? { ...bit, text: opaque.text, splits: opaque.splits }
			: bit,
	);
}

/** Bash drops every NUL of what it substitutes. */
function withoutNuls(bit: Bit): Bit {
	return bit.kind === "text" && bit.text.includes("\0")
		? { ...bit, text: bit.text.replaceAll("\0", ""), at: -1 }
		: bit;
}

/** `$(< file)` yields what the file holds. A redirection without a command yields nothing anywhere else. */
function readFile({ commands: [statement, other] }: Script): WordNode | null {
	let command = statement?.command;
	if (statement?.background === true || other !== undefined) return null;
	if (command?.type === "Pipeline" && command.commands.length === 1) command = command.commands[0];
	if (command?.type !== "Command" || command.name !== undefined || command.prefix.length !== 1) return null;
	const [redirect] = command.redirects;
	if (redirect?.type !== "Redirect" || redirect.operator !== "<") return null;
	const { descriptor, target } = redirect;
	const isInput =
		descriptor === undefined || (descriptor.type === "FileDescriptor" && descriptor.value === 0);
	return isInput ? (target ?? null) : null;
}

function fileName(
	reader: Reader,
	state: State,
	script: Script,
	name: WordNode,
	source: Source,
	part: { readonly pos: number; readonly end: number },
): Value {
	return expandValue(reader, state, name, innerSource(script, source, part));
}
