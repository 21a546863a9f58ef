/** Arithmetic over the variables of a state: `$((…))`, `let`, an index, whatever bash reads as a sum. */
import { evaluate } from "./arithmetic.ts";
import type { ExpansionAtom } from "./atoms.ts";
import { type Bit, start, staticText, text, unknown } from "./bits.ts";
import { expandValue, none } from "./expand.ts";
import { find, variableText } from "./lookup.ts";
import { type ArithmeticExpression, parseArithmetic, type WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { outputsOf } from "./substitution.ts";
import { storeNamed, targetNamed } from "./targets.ts";

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
