/** Redirections: what a command reads from the text, and which files it names. */

import { type Bit, staticText, text, unknown, unquoted, type Value } from "./bits.ts";
import { type Entries, withEntry } from "./entries.ts";
import { expandValue } from "./expand.ts";
import { markGlobs } from "./fields.ts";
import { descriptorContent, descriptorNamed, fileContent, unseen, writeFile } from "./files.ts";
import { hereText } from "./here-documents.ts";
import type { RedirectionNode, WordNode } from "./parse.ts";
import { type Place, placeOf } from "./places.ts";
import type { Argument, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { storeNamed } from "./targets.ts";
import type { Range } from "./types.ts";

interface Target {
	readonly operator: string;
	readonly argument: Argument;
}

/** Where a descriptor leads: into a file, or null where nobody looks. */
type Sink = { readonly place: Place; readonly appends: boolean } | null;

/** The redirections of one command. */
export class Redirected {
	readonly targets: Target[] = [];
	/** undefined: standard input is left as it is. null: it is something that is not in the text. */
	input: Value | null | undefined = undefined;
	inputRange: Range | null = null;
	/** undefined: standard output is left as it is. */
	output: Sink | undefined = undefined;
	/** Where errors go, which nobody follows. */
	errors: Sink = null;
	readonly #before: Entries<Place>;
	#lasts = false;

	constructor(before: Entries<Place>) {
		this.#before = before;
	}

	/** `exec < file`: the shell goes on with them. */
	last(): void {
		this.#lasts = true;
	}

	/** Runs a command between its redirections. */
	around(state: State, act: (state: State) => State[]): State[] {
		const { input, inputRange, output } = state;
		if (this.input !== undefined) {
			state.input = this.input ?? unseen("");
			state.inputRange = this.inputRange;
		}
		if (this.output !== undefined) {
			state.output = this.output === null ? null : [];
			state.descriptors = withEntry(state.descriptors, "1", null);
		}
		const ends = act(state);
		for (const end of ends) {
			if (this.errors !== null) writeFile(end, this.errors.place, unseen(""), this.errors.appends);
			if (this.output) writeFile(end, this.output.place, end.output ?? unseen(""), this.output.appends);
			if (this.output !== undefined) end.output = this.#lasts ? null : output;
			if (this.#lasts) this.#openOutput(end);
			else {
				end.descriptors = this.#before;
				if (this.input === undefined) continue;
				end.input = input;
				end.inputRange = inputRange;
			}
		}
		return ends;
	}

	/** After `exec > file` everything that nobody else reads is written there. */
	#openOutput(end: State): void {
		if (this.output !== undefined)
			end.descriptors = withEntry(end.descriptors, "1", this.output?.place ?? null);
	}
}

/** Runs a command between its redirections, if it has any. */
export function between(
	redirected: Redirected | null,
	state: State,
	act: (state: State) => State[],
): State[] {
	return redirected === null ? act(state) : redirected.around(state, act);
}

export function applyRedirections(
	reader: Reader,
	state: State,
	nodes: readonly RedirectionNode[],
	source: Source,
): Redirected | null {
	// Where nobody else reads it, output goes to the file that `exec` opened.
	const usual = state.output === null ? state.descriptors.get("1") : undefined;
	if (nodes.length === 0 && usual === undefined) return null;
	const redirected = new Redirected(state.descriptors);
	if (usual !== undefined) redirected.output = { place: usual, appends: true };
	for (const node of nodes) redirect(reader, state, redirected, node, source);
	return redirected;
}

function redirect(
	reader: Reader,
	state: State,
	redirected: Redirected,
	node: RedirectionNode,
	source: Source,
): void {
	const which = descriptor(reader, state, node);
	if (node.type === "HereDoc") {
		const range = source.range(node.body.pos, node.body.end);
		feed(redirected, state, which, hereText(reader, state, node, source), range);
		return;
	}
	if (node.target === undefined) return;
	const argument = targetArgument(reader, state, node.target, source);
	if (node.type === "HereString") {
		feed(redirected, state, which, [...argument.bits, text("\n")], argument.range);
		return;
	}
	// A pattern that one file matches stands for that file.
	const bits = state.modes.noglob ? argument.bits : markGlobs([...argument.bits]);
	redirected.targets.push({ operator: node.operator, argument: { ...argument, bits } });
	connect(reader, redirected, node.operator, which, bits, state);
}

function targetArgument(reader: Reader, state: State, target: WordNode, source: Source): Argument {
	const outer = reader.derivation;
	reader.derivation = [];
	const bits = expandValue(reader, state, target, source);
	const range = source.range(target.pos, target.end);
	const argument: Argument = { bits, text: target.text, range, derivation: reader.derivation };
	reader.derivation = outer;
	return argument;
}

/** The number of the descriptor. Nobody knows which one `{name}>file` opens: the name stands for it. */
function descriptor(reader: Reader, state: State, node: RedirectionNode): string {
	if (node.descriptor?.type === "FileDescriptor") return String(node.descriptor.value);
	if (node.descriptor === undefined) return node.operator.startsWith("<") ? "0" : "1";
	const { name } = node.descriptor;
	storeNamed(reader, state, [text(name)], [unknown("special-parameter", `$${name}`)], []);
	return `$${name}`;
}

/** A text to be read from a descriptor. */
function feed(redirected: Redirected, state: State, which: string, value: Value, range: Range): void {
	if (which === "0") {
		redirected.input = unquoted(value);
		redirected.inputRange = range;
	} else offer(state, which, unquoted(value));
}

/** Any descriptor but the first is read as a file that bash invents. */
function offer(state: State, which: string, content: Value): void {
	const place: Place = { key: `/dev/fd/${which}`, isOne: true, others: null };
	writeFile(state, place, content);
	open(state, which, place);
}

function open(state: State, which: string, place: Place | null): void {
	state.descriptors = withEntry(state.descriptors, which, place);
}

const writing: ReadonlySet<string> = new Set([">", ">>", ">|", "&>", "&>>", "<>", ">&"]);

function connect(
	reader: Reader,
	redirected: Redirected,
	operator: string,
	which: string,
	target: readonly Bit[],
	state: State,
): void {
	const copied = copiedDescriptor(operator, target);
	// `>&1` is what there is.
	if (copied === which) return;
	if (operator.startsWith("<") && operator !== "<>") {
		if (which === "0") redirected.input = inputOf(reader, state, target, copied);
		else if (copied === null) offer(state, which, reader.settle(fileContent(state, target)));
		else open(state, which, state.descriptors.get(copied) ?? null);
		return;
	}
	if (!writing.has(operator)) return;
	const sink = copied === null ? sinkOf(state, operator, target) : copiedSink(redirected, state, copied);
	if (which === "1") redirected.output = sink;
	else if (which === "2") redirected.errors = copied === null ? sink : null;
	else {
		open(state, which, sink?.place ?? null);
		if (sink !== null && !sink.appends) writeFile(state, sink.place, []);
	}
}

/** The descriptor that `>&3`, `<&-`, `>&$fd` or `> /dev/stdout` names; null for a file. */
function copiedDescriptor(operator: string, target: readonly Bit[]): string | null {
	const [only, other] = target;
	const path = staticText(target);
	if (!operator.endsWith("&")) return operator.startsWith(">") ? descriptorNamed(path) : null;
	if (path !== null) return /^(\d+|-)-?$/.exec(path)?.[1] ?? null;
	return only?.kind === "unknown" && other === undefined ? only.text : null;
}

function inputOf(reader: Reader, state: State, target: readonly Bit[], copied: string | null): Value | null {
	if (copied !== null) return descriptorContent(state, copied);
	return staticText(target) === "/dev/null" ? [] : reader.settle(fileContent(state, target));
}

function sinkOf(state: State, operator: string, target: readonly Bit[]): Sink {
	const place = placeOf(state, target);
	return place === null ? null : { place, appends: operator.endsWith(">>") };
}

/** Where another descriptor leads. What is written to 2 does not reach whoever reads standard output. */
function copiedSink({ output }: Redirected, state: State, copied: string): Sink {
	if (copied === "1" && output !== undefined) return output === null ? null : { ...output, appends: true };
	const place = state.descriptors.get(copied);
	return place === undefined ? null : { place, appends: true };
}
