/** Arrays: `a=(…)`, `a[i]=…`, and in which order their elements come. */
import { type AssignOptions, derivationOf } from "./assignments.ts";
import { wordAtoms } from "./atoms.ts";
import { unknown, unquoted, type Value } from "./bits.ts";
import { expandAtomsValue, expandWord } from "./expand.ts";
import { elementKey } from "./lookup.ts";
import { wordFrom } from "./mend.ts";
import { type Assignment, parseParameter, type WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import type { Range } from "./types.ts";
import { anyKey, type Variable } from "./variables.ts";

/** The elements in the order in which bash lists them; null where that order, or how many there are, is not known. */
export function inOrder(variable: Variable): readonly (readonly [string, Value])[] | null {
	const { elements, value } = variable;
	if (elements === null) return value === null ? [] : [["0", value]];
	if (elements.has(anyKey)) return null;
	const all = [...elements];
	// An associative array has an order of its own, which depends on its size.
	if (variable.attributes.includes("A")) return all.length > 1 ? null : all;
	return all.sort(([a], [b]) => Number(a) - Number(b));
}

function elementsOf(old: Variable | undefined): Map<string, Value> {
	return new Map<string, Value>(old?.elements ?? (old?.value ? [["0", old.value]] : []));
}

/** `a=(…)`, with each element's key if it is written, else the next one. */
export function assignArray(
	reader: Reader,
	state: State,
	name: string,
	node: Assignment,
	source: Source,
	range: Range,
	attributes: string,
): void {
	if (node.value.type !== "ArrayValue") return;
	const old = state.variables.get(name);
	const all = [...new Set((old?.attributes ?? "") + attributes)].join("");
	const elements = node.append === true ? elementsOf(old) : new Map<string, Value>();
	const shape: Variable = {
		value: null,
		elements,
		exported: old?.exported === true || all.includes("x"),
		derivation: [],
		attributes: all,
	};
	let next = Math.max(-1, ...[...elements.keys()].map(Number).filter(Number.isFinite)) + 1;
	for (const element of node.value.elements) {
		const keyed = /^\[(.*?)\]\+?=/s.exec(element.text);
		if (keyed === null) {
			for (const { bits } of expandWord(reader, state, element, source)) {
				// What may be several words shifts all that come after it.
				const isCounted = !bits.some((bit) => bit.kind === "unknown" && bit.splits);
				elements.set(isCounted && !elements.has(anyKey) ? String(next++) : anyKey, unquoted(bits));
			}
			continue;
		}
		const key = keyOf(reader, state, shape, keyed[1] ?? "", source, element);
		const value = expandKeyed(reader, state, element, source, keyed[0].length);
		const before = keyed[0].endsWith("+=") ? (elements.get(key ?? anyKey) ?? []) : [];
		setElement(elements, key, [...before, ...value], element.text);
		if (key !== null && /^\d+$/.test(key)) next = Number(key) + 1;
	}
	const value = elements.get("0") ?? elements.get(anyKey) ?? null;
	const derivation = derivationOf(reader, name, node.text, range);
	state.setVariable(name, { ...shape, value, derivation });
}

/** With a key that is not known any of the elements may be another now. */
function setElement(elements: Map<string, Value>, key: string | null, value: Value, written: string): void {
	if (key !== null) {
		elements.set(key, value);
		return;
	}
	for (const known of [anyKey, ...elements.keys()]) elements.set(known, lost(written));
}

function lost(written: string): Value {
	return [unknown("parameter-expansion", written)];
}

/** The key between the brackets of an element, which stands there as text. */
function keyOf(
	reader: Reader,
	state: State,
	shape: Variable,
	written: string,
	source: Source,
	element: WordNode,
): string | null {
	if (/^\d+$/.test(written) || (shape.attributes.includes("A") && /^[\w.-]+$/.test(written))) return written;
	if (source.holes !== null) return null;
	const inner = `\${x[${written}]}`;
	const index = parseParameter(inner)?.index;
	if (index === undefined) return null;
	const at = new Source(inner, [], source.range(element.pos, element.end), null);
	return elementKey(reader, state, shape, index, at);
}

function expandKeyed(reader: Reader, state: State, element: WordNode, source: Source, skip: number): Value {
	const atoms = wordAtoms(wordFrom(element, skip), source);
	return unquoted(expandAtomsValue(reader, state, atoms, "assignment"));
}

export interface ElementTarget {
	readonly name: string;
	readonly index: WordNode;
	readonly source: Source;
	readonly text: string;
}

export function assignElement(
	reader: Reader,
	state: State,
	{ name, index, source, text: written }: ElementTarget,
	value: Value,
	{ append, derivation, attributes }: AssignOptions,
): void {
	const old = state.variables.get(name);
	if (old?.attributes.includes("r")) return;
	const key = elementKey(reader, state, old, index, source);
	const elements = elementsOf(old);
	const before = append && key !== null ? (elements.get(key) ?? []) : [];
	setElement(elements, key, [...before, ...unquoted(value)], written);
	state.setVariable(name, {
		value: elements.get("0") ?? elements.get(anyKey) ?? null,
		elements,
		exported: old?.exported === true,
		derivation: [...derivation, ...(old?.derivation ?? [])],
		attributes: [...new Set((old?.attributes ?? "") + attributes)].join(""),
	});
}
