/** Redirections: what a command reads from the text, and which files it names. */

import { hereAtoms } from "./atoms.ts";
import { type Bit, staticText, text, unknown, type Value } from "./bits.ts";
import { withEntry } from "./entries.ts";
import { expandAtomsValue, expandValue } from "./expand.ts";
import { fileContent, fileKey } from "./files.ts";
import { unquoted } from "./lookup.ts";
import type { HereDoc, RedirectionNode } from "./parse.ts";
import type { Argument, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { storeNamed } from "./targets.ts";
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

	/** Files that something is written into which nobody follows. */
	readonly touched: string[] = [];
	#lasts = false;

	get isEmpty(): boolean {
		return this.input === undefined && this.output === undefined && this.touched.length === 0;
	}

	/** `exec < file`: the shell goes on with them. */
	last(): void {
		this.#lasts = true;
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
			for (const path of this.touched)
				end.files = withEntry(end.files, path, [unknown("file-content", path)]);
			if (this.output) this.#store(end, this.output.path, this.output.append);
			if (this.output !== undefined) end.output = this.#lasts ? null : output;
			if (this.input !== undefined && !this.#lasts) {
				end.input = input;
				end.inputRange = inputRange;
			}
		}
		return ends;
	}

	#store(end: State, path: string, append: boolean): void {
		const written = this.#lasts ? [unknown("file-content", path)] : (end.output ?? []);
		const before = append ? (end.files.get(path) ?? [unknown("file-content", path)]) : [];
		end.files = withEntry(end.files, path, [...before, ...written]);
	}
}

const nowhere = new Redirected();

export function applyRedirections(
	reader: Reader,
	state: State,
	nodes: readonly RedirectionNode[],
	source: Source,
): Redirected {
	if (nodes.length === 0) return nowhere;
	const redirected = new Redirected();
	for (const node of nodes) {
		// `{fd}> file` puts a number into a variable.
		if (node.descriptor?.type === "FileDescriptorVariable") {
			const { name } = node.descriptor;
			storeNamed(reader, state, [text(name)], [unknown("special-parameter", `$${name}`)], []);
		}
		if (node.type === "HereDoc") {
			const value = hereText(reader, state, node, source);
			if (descriptor(node) === 0) feed(redirected, value, source.range(node.body.pos, node.body.end));
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
				if (descriptor(node) === 0) feed(redirected, [...bits, text("\n")], argument.range);
			} else {
				redirected.targets.push({ operator: node.operator, argument });
				connect(redirected, node.operator, descriptor(node), bits, state);
			}
		}
	}
	return redirected;
}

function descriptor(node: RedirectionNode): number {
	if (node.descriptor?.type === "FileDescriptor") return node.descriptor.value;
	if (node.descriptor !== undefined) return -1;
	return node.operator.startsWith("<") ? 0 : 1;
}

function feed(redirected: Redirected, value: Value, range: Range): void {
	redirected.input = unquoted(value);
	redirected.inputRange = range;
}

const writing: ReadonlySet<string> = new Set([">", ">>", ">|", "&>", "&>>", "<>"]);

function connect(
	redirected: Redirected,
	operator: string,
	which: number,
	target: readonly Bit[],
	state: State,
): void {
	const path = staticText(target);
	if (operator === "<" && which === 0) {
		redirected.input = path === "/dev/null" ? [] : fileContent(state, target);
		return;
	}
	if (operator === "<&" && which === 0) redirected.input = null;
	if (writing.has(operator)) {
		const key = fileKey(state, target);
		if (which === 1) redirected.output = key === null ? null : { path: key, append: operator.endsWith(">>") };
		// What reaches it through any other descriptor is not followed.
		else if (key !== null) redirected.touched.push(key);
	}
	// `>&2`: what is written does not reach whoever reads standard output.
	if (operator === ">&" && which === 1 && path !== "1") redirected.output = null;
}

export function hereText(reader: Reader, state: State, node: HereDoc, source: Source): Value {
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
