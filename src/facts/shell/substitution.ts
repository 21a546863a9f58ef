/** What stands for the output of commands or the result of a sum: `$(…)`, `<(…)`, `$((…))`. */
import { evaluate } from "./arithmetic.ts";
import type { ExpansionAtom } from "./atoms.ts";
import { type Bit, sameBits, start, staticText, text, unknown, type Value } from "./bits.ts";
import { expandValue, none } from "./expand.ts";
import { fileContent, keepFiles } from "./files.ts";
import { withoutTrailingNewlines } from "./lines.ts";
import { find, variableText } from "./lookup.ts";
import { withMode } from "./modes.ts";
import {
	type ArithmeticExpression,
	type CommandExpansionPart,
	parseArithmetic,
	type WordNode,
} from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { storeNamed, targetNamed } from "./targets.ts";
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
function outputsOf(
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
	return withoutTrailingNewlines(output).map((bit) =>
		bit.kind === "unknown" && bit.why === "command-substitution"
			? { ...bit, text: opaque.text, splits: opaque.splits }
			: bit,
	);
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

export function arithmetic(reader: Reader, state: State, atom: ExpansionAtom): Bit {
	const { part, source } = atom;
	if (part.type !== "ArithmeticExpansion") return start;
	const value =
		part.expression === undefined ? null : evaluateArithmetic(reader, state, part.expression, source);
	return value === null ? unknown("arithmetic", part.text) : text(String(value));
}

type Operand = Extract<ArithmeticExpression, { type: "ArithmeticWord" }>;

/** Arithmetic over the variables of a state. */
export function evaluateArithmetic(
	reader: Reader,
	state: State,
	expression: ArithmeticExpression,
	source: Source,
): bigint | null {
	const texts = new Map<Operand, string | null>();
	expandOperands(reader, state, expression, source, texts);
	return evaluate(expression, {
		operand: (word) => (word.parts === undefined ? word.value : (texts.get(word) ?? null)),
		get: (name) => variableText(state, name),
		set: (name, value) => {
			const result = value === null ? unknown("arithmetic", `$${name}`) : text(String(value));
			storeNamed(reader, state, [text(name)], [result], none);
		},
		expression: (written) =>
			/^\w+\[/.test(written) ? elementWorth(reader, state, written) : arithmeticText(reader, state, written),
	});
}

/** `a[i]`, whose value is read as arithmetic again; null where the text is no element, or nothing is known of it. */
function elementWorth(reader: Reader, state: State, written: string): bigint | null {
	const target = targetNamed(written);
	if (target?.kind !== "element") return null;
	const found = find(reader, state, target.name, target.index, target.source, written);
	const value = found === null ? "0" : staticText(found.values[0] ?? []);
	return value === null || value === written ? null : arithmeticText(reader, state, value);
}

const nowhere = { start: 0, end: 0 };

/** The worth of a text that bash reads as arithmetic: it may assign, and it may run commands. */
export function arithmeticText(reader: Reader, state: State, written: string): bigint | null {
	if (/^\s*-?\d+\s*$/.test(written) && !/^\s*-?0\d/.test(written)) return BigInt(written);
	const inner = parseArithmetic(written);
	if (inner === null) return null;
	const source = new Source(inner.text, [], nowhere, null);
	return reader.deeper(nowhere, () => evaluateArithmetic(reader, state, inner.expression, source));
}

/** Bash runs every substitution of an expression before it looks at the operators, `0 && $(cmd)` included. */
function expandOperands(
	reader: Reader,
	state: State,
	node: ArithmeticExpression,
	source: Source,
	texts: Map<Operand, string | null>,
): void {
	for (const operand of operandsOf(node)) expandOperands(reader, state, operand, source, texts);
	switch (node.type) {
		case "ArithmeticWord": {
			if (node.parts === undefined) return;
			const { value, pos, end, parts } = node;
			const word: WordNode = { type: "Word", text: value, value, pos, end, parts };
			texts.set(node, staticText(expandValue(reader, state, word, source, "none", true)));
			return;
		}
		case "ArithmeticCommandExpansion": {
			if (node.script === undefined) return;
			const child = state.fork();
			child.via = [...state.via, "$(…)"];
			child.output = [];
			outputsOf(reader, node.script, source, node, child);
		}
	}
}

function operandsOf(node: ArithmeticExpression): readonly ArithmeticExpression[] {
	switch (node.type) {
		case "ArithmeticBinary":
			return [node.left, node.right];
		case "ArithmeticUnary":
			return [node.operand];
		case "ArithmeticGroup":
			return [node.expression];
		case "ArithmeticTernary":
			return [node.test, node.consequent, node.alternate];
		default:
			return [];
	}
}
