/** Shell text that a command is given to run: as an argument, on its input, in a file. */
import type { Value } from "./bits.ts";
import { type Call, fromCall } from "./calls.ts";
import type { Argument, Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
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
	if (!source.isEdited || state.edited)
		return reader.deeper(origin.call.range, () => reader.walk.source(reader, source, state)) ?? [];
	noteScript(reader, origin, "text");
	state.edited = true;
	const ends = reader.deeper(origin.call.range, () => reader.walk.source(reader, source, state)) ?? [];
	for (const end of ends) end.edited = false;
	return ends;
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
	child.parameters = parameters;
	child.parametersFrom = fromCall(origin.call);
	if (name !== null) child.name = name;
	const source = Source.of(text, origin.word?.range ?? origin.call.range, origin.word?.derivation);
	const ends = runText(reader, child, source, origin);
	const all = ends.flatMap((end) => runTraps(reader, end));
	for (const end of all) end.leave = null;
	return all;
}

const nowhere = { start: 0, end: 0 };

/** What `trap … EXIT` runs when a shell ends, and what other traps may run at any time. */
export function runTraps(reader: Reader, state: State): State[] {
	for (const [signal, code] of state.traps) {
		const child = state.fork();
		child.leave = null;
		child.via = [...state.via, `trap ${signal}`];
		child.setTrap(signal, null);
		const ends =
			reader.deeper(nowhere, () => reader.walk.source(reader, Source.of(code, nowhere), child)) ?? [];
		if (state.output !== null) state.output = ends[0]?.output ?? state.output;
	}
	return [state];
}
