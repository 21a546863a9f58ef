/** Redirections: what a command reads from the text, and which files it names. */
import { hereAtoms } from "./atoms.ts";
import { type Bit, staticText, text, unknown, type Value } from "./bits.ts";
import { expandAtomsValue, expandValue } from "./expand.ts";
import { appended, descriptorContent, fileContent, fileKey, openDescriptor, openedOn } from "./files.ts";
import { unquoted } from "./lookup.ts";
import type { HereDoc, RedirectionNode } from "./parse.ts";
import type { Argument, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import type { Range } from "./types.ts";

interface Target {
	readonly operator: string;
	readonly argument: Argument;
}

/** The redirections of one command. */
export class Redirected {
	readonly targets: Target[] = [];
	/** undefined: standard input is left as it is. null: it is something that is not in the text. */
	input: Value | null | undefined = undefined;
	inputRange: Range | null = null;
	/** undefined: standard output is left as it is. null: it goes where nobody looks. */
	output: { readonly path: string; readonly append: boolean } | null | undefined = undefined;

	get isEmpty(): boolean {
		return this.input === undefined && this.output === undefined;
	}

	/** Runs a command between its redirections. */
	around(state: State, act: (state: State) => State[]): State[] {
		if (this.isEmpty) return act(state);
		const { input, inputRange, output } = state;
		if (this.input !== undefined) {
			state.input = this.input ?? [unknown("file-content", "")];
			state.inputRange = this.inputRange;
		}
		if (this.output !== undefined) state.output = this.output === null ? null : [];
		const ends = act(state);
		for (const end of ends) {
			if (this.output) this.#store(end, this.output.path, this.output.append);
			if (this.output !== undefined) end.output = output;
			if (this.input !== undefined) {
				end.input = input;
				end.inputRange = inputRange;
			}
		}
		return ends;
	}

	#store(end: State, path: string, append: boolean): void {
		const written = end.output ?? [];
		end.writeFile(path, append ? appended(end, path, written) : written);
	}
}

const nowhere = new Redirected();

export function applyRedirections(
	reader: Reader,
	state: State,
	nodes: readonly RedirectionNode[],
	source: Source,
): Redirected {
	// After `exec > file` everything that nobody else reads is written there.
	const usual = state.output === null ? openedOn(state, "1") : null;
	if (nodes.length === 0 && usual === null) return nowhere;
	const redirected = new Redirected();
	if (usual !== null) redirected.output = { path: usual, append: true };
	for (const node of nodes) {
		if (node.type === "HereDoc") {
			const value = hereText(reader, state, node, source);
			const which = descriptor(node, state);
			if (which === 0) feed(redirected, value, source.range(node.body.pos, node.body.end));
			else offer(state, which, value);
		} else if (node.target !== undefined) {
			const outer = reader.derivation;
			reader.derivation = [];
			const bits = expandValue(reader, state, node.target, source);
			const argument: Argument = {
				bits,
				text: node.target.text,
				range: source.range(node.target.pos, node.target.end),
				derivation: reader.derivation,
			};
			reader.derivation = outer;
			if (node.type === "HereString") {
				const which = descriptor(node, state);
				if (which === 0) feed(redirected, [...bits, text("\n")], argument.range);
				else offer(state, which, bits);
			} else {
				redirected.targets.push({ operator: node.operator, argument });
				connect(redirected, node.operator, descriptor(node, state), bits, state);
			}
		}
	}
	return redirected;
}

/** The first descriptor that bash gives out for `{name}>file`. */
const firstNamed = 10;

function descriptor(node: RedirectionNode, state: State): number {
	if (node.descriptor?.type === "FileDescriptor") return node.descriptor.value;
	if (node.descriptor !== undefined) {
		state.assign(node.descriptor.name, [text(String(firstNamed))], []);
		return firstNamed;
	}
	return node.operator.startsWith("<") ? 0 : 1;
}

/** A text that is to be read from another descriptor than standard input. */
function offer(state: State, which: number, value: Value): void {
	const path = `/dev/fd/${which}`;
	state.writeFile(path, unquoted(value));
	openDescriptor(state, which, path);
}

function feed(redirected: Redirected, value: Value, range: Range): void {
	redirected.input = unquoted(value);
	redirected.inputRange = range;
}

const writers: ReadonlySet<string> = new Set([">", ">>", ">|", "&>", "&>>"]);

/** Descriptors below are those of every program; what the step opens further up it opens to use it. */
const firstOwn = 3;

function connect(
	redirected: Redirected,
	operator: string,
	which: number,
	target: readonly Bit[],
	state: State,
): void {
	const path = staticText(target);
	const other = path === null ? "" : path.replace(/-$/, "");
	if (which >= firstOwn) openOwn(operator, which, target, state);
	else if (operator === "<" && which === 0)
		redirected.input = path === "/dev/null" ? [] : fileContent(state, target);
	else if (operator === "<&" && which === 0) redirected.input = descriptorContent(state, other);
	else if (writers.has(operator) && which === 1) {
		const key = fileKey(state, target);
		redirected.output = key === null ? null : { path: key, append: operator.endsWith(">>") };
	} else if (operator === ">&" && which === 1 && path !== "1") {
		// `>&2`: what is written does not reach whoever reads standard output.
		const key = openedOn(state, other);
		redirected.output = key === null ? null : { path: key, append: true };
	}
}

/** `3> file`, `3< file`. */
function openOwn(operator: string, which: number, target: readonly Bit[], state: State): void {
	const key = fileKey(state, target);
	if (operator === "<") offer(state, which, fileContent(state, target));
	else if (key !== null && (writers.has(operator) || operator === "<>")) {
		openDescriptor(state, which, key);
		if (!operator.endsWith(">>")) state.writeFile(key, []);
	}
}

function hereText(reader: Reader, state: State, node: HereDoc, source: Source): Value {
	const quoted = node.delimiter?.quoted === true;
	const value = expandAtomsValue(reader, state, hereAtoms(node.body, quoted, source), "none");
	return node.operator === "<<-" ? withoutTabs(value) : value;
}

/** POSIX 2.7.4: `<<-` strips the tabs at the start of each line. */
function withoutTabs(value: Value): Value {
	let atLineStart = true;
	const result: Bit[] = [];
	for (const bit of value) {
		if (bit.kind !== "text") {
			result.push(bit);
			atLineStart = false;
			continue;
		}
		let begin = 0;
		for (let index = 0; index <= bit.text.length; index++) {
			if (atLineStart && bit.text[index] === "\t") {
				begin = index + 1;
				continue;
			}
			atLineStart = false;
			if (bit.text[index] === "\n" || index === bit.text.length) {
				const end = Math.min(index + 1, bit.text.length);
				if (end > begin)
					result.push({ ...bit, text: bit.text.slice(begin, end), at: bit.at < 0 ? -1 : bit.at + begin });
				begin = end;
				atLineStart = bit.text[index] === "\n";
			}
		}
	}
	return result;
}
