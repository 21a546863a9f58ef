/** Shell text that a command is given to run: as an argument, on its input, in a file. */
import type { Value } from "./bits.ts";
import type { Call } from "./calls.ts";
import { fileContent } from "./files.ts";
import { fromCall } from "./functions.ts";
import { join } from "./join.ts";
import { withMode } from "./modes.ts";
import { expandLater } from "./prompts.ts";
import { type Argument, type Reader, textOf } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { runTraps } from "./traps.ts";
import type { UnknownPiece, UnknownScript } from "./types.ts";
import { alternatives } from "./ways.ts";

export interface TextOrigin {
	readonly how: string;
	readonly word: Argument | undefined;
	readonly call: Call;
}

/** Runs a text that may be one of several. */
export function runContent(reader: Reader, state: State, content: Value, origin: TextOrigin): State[] {
	const { range, derivation } = origin.word ?? { range: origin.call.range, derivation: [] };
	const [only, ...others] = alternatives(content);
	if (only === undefined || others.length === 0)
		return runText(reader, state, Source.of(content, range, derivation), origin);
	const ends = [only, ...others].flatMap((text) =>
		runText(reader, state.fork(), Source.of(text, range, derivation), origin),
	);
	return join(reader, ends, range);
}

/** Runs a text in a state; what of it is unknown is noted. */
export function runText(reader: Reader, state: State, source: Source, origin: TextOrigin): State[] {
	if (source.text.length > reader.limits.textLength) {
		const message = `a text that the step runs is longer than ${reader.limits.textLength} characters`;
		reader.problem("shell.too-long", message, origin.call.range);
		return [state];
	}
	if (noteUnknown(reader, source, origin)) {
		state.status = null;
		return [state];
	}
	if (!source.isEdited || state.edited)
		return reader.deeper(origin.call.range, () => reader.walk.source(reader, source, state)) ?? [];
	noteScript(reader, origin, "text");
	state.edited = true;
	const ends = reader.deeper(origin.call.range, () => reader.walk.source(reader, source, state)) ?? [];
	for (const end of ends) end.edited = false;
	return ends;
}

/** Notes what of a text is unknown; whether that is all of it. */
export function noteUnknown(reader: Reader, source: Source, origin: TextOrigin): boolean {
	const holes = [...(source.holes?.values() ?? [])].filter(
		(bit): bit is UnknownPiece => bit.kind === "unknown" && bit.why !== "user-name",
	);
	if (holes.length === 0) return false;
	const isFile = holes.every((bit) => bit.why === "file-content");
	const nothingKnown = source.text.replaceAll("\uFFFC", "").trim() === "";
	noteScript(reader, origin, nothingKnown ? (isFile ? "file" : "text") : "part");
	return nothingKnown;
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
	const how = textOf(call.args[0]) ?? "sh";
	const { derivation } = variable;
	state.canReturn = true;
	const ends = alternatives(variable.value).flatMap((way) => {
		const own = state.fork();
		const file = expandLater(reader, own, way, call.range);
		const word: Argument = { bits: file, text: name, range: call.range, derivation };
		return runContent(reader, own, fileContent(own, file), { how, word, call });
	});
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
	const ends = startUp(reader, child, origin.call).flatMap((ready) =>
		runContent(reader, ready, text, origin),
	);
	const all = ends.flatMap((end) => runTraps(reader, end));
	for (const end of all) end.leave = null;
	return all;
}
