/** Shell text that a command is given to run: as an argument, on its input, in a file. */
import type { Value } from "./bits.ts";
import { type Call, fromCall } from "./calls.ts";
import { fileContent } from "./files.ts";
import { withMode } from "./modes.ts";
import { expandLater } from "./prompts.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { runTraps } from "./traps.ts";
import type { UnknownPiece, UnknownScript } from "./types.ts";

export interface TextOrigin {
	readonly how: string;
	readonly word: Argument | undefined;
	readonly call: Call;
}

/** Runs a text in a state; what of it is unknown is noted. */
export function runText(reader: Reader, state: State, source: Source, origin: TextOrigin): State[] {
	if (source.text.length > reader.limits.textLength) {
		const message = `a text that the step runs is longer than ${reader.limits.textLength} characters`;
		reader.problem("shell.too-long", message, origin.call.range);
		return [state];
	}
	const holes = [...(source.holes?.values() ?? [])].filter(
		(bit): bit is UnknownPiece => bit.kind === "unknown" && bit.why !== "user-name",
	);
	if (holes.length > 0) {
		const isFile = holes.every((bit) => bit.why === "file-content");
		const nothingKnown = source.text.replaceAll("\uFFFC", "").trim() === "";
		noteScript(reader, origin, nothingKnown ? (isFile ? "file" : "text") : "part");
		if (nothingKnown) {
			state.status = null;
			return [state];
		}
	}
	return reader.deeper(origin.call.range, () => reader.walk.source(reader, source, state)) ?? [];
}

export function noteScript(reader: Reader, origin: TextOrigin, kind: UnknownScript["kind"]): void {
	const { how, word, call } = origin;
	reader.unknownScript({
		how,
		kind,
		word: word === undefined ? null : reader.word(word),
		via: call.via,
		range: call.range,
	});
}

/** Any shell but those that have more to offer. `system` and its kin start `sh` too. */
function isPosix({ args }: Call): boolean {
	return !/^(?:bash|zsh|ksh|mksh|rbash)$/.test(textOf(args[0])?.replace(/^.*\//s, "") ?? "");
}

/** What a shell reads before anything else: the file that its environment names in `BASH_ENV`, or `ENV`. */
function startUp(reader: Reader, state: State, call: Call): State[] {
	const name = state.modes.posix ? "ENV" : "BASH_ENV";
	const variable = state.variables.get(name);
	if (variable === undefined || variable.value === null || variable.value.length === 0) return [state];
	const { parameters, canReturn } = state;
	const file = expandLater(reader, state, reader.settle(variable.value), call.range);
	const word: Argument = { bits: file, text: name, range: call.range, derivation: variable.derivation };
	const how = textOf(call.args[0]) ?? "sh";
	state.canReturn = true;
	const content = Source.of(fileContent(state, file), call.range);
	const ends = runText(reader, state, content, { how, word, call });
	for (const end of ends) {
		end.parameters = parameters;
		end.canReturn = canReturn;
		if (end.leave?.kind === "return") end.leave = null;
	}
	return ends.filter((end) => end.leave === null);
}

/** Runs a text in a shell of its own, with positional parameters. */
export function runShell(
	reader: Reader,
	state: State,
	text: Value,
	origin: TextOrigin,
	parameters: readonly Value[] | null,
	name: Value | null,
): State[] {
	const child = state.forkChild();
	child.via = origin.call.via;
	child.modes = withMode(child.modes, "posix", isPosix(origin.call));
	child.parameters = parameters;
	child.parametersFrom = fromCall(origin.call);
	if (name !== null) child.name = name;
	const source = Source.of(text, origin.word?.range ?? origin.call.range, origin.word?.derivation);
	const ends = startUp(reader, child, origin.call).flatMap((ready) => runText(reader, ready, source, origin));
	const all = ends.flatMap((end) => runTraps(reader, end));
	for (const end of all) end.leave = null;
	return all;
}
