/** Assignments: `x=…`, `x+=…`, `a=(…)`, `a[i]=…`, and where each value came from. */
import { wordAtoms } from "./atoms.ts";
import { slice, staticText, text, unknown, type Value } from "./bits.ts";
import { expandAtomsValue, expandWord } from "./expand.ts";
import { elementKey, unquoted } from "./lookup.ts";
import type { Assignment } from "./parse.ts";
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import type { State, Variable } from "./state.ts";
import type { Derivation, Range } from "./types.ts";

/** Performs one assignment; `attributes` are those that a declaration adds, such as `x` for exported. */
export function assignNode(
	reader: Reader,
	state: State,
	node: Assignment,
	source: Source,
	attributes: string,
): void {
	const range = source.range(node.pos, node.end);
	const outer = reader.derivation;
	reader.derivation = [];
	if (node.value.type === "ArrayValue") assignArray(reader, state, node, source, range, attributes);
	else {
		const value = expandAtomsValue(reader, state, wordAtoms(node.value, source), "assignment");
		const derivation = derivationOf(reader, node.name, node.text, range);
		if (node.index !== undefined) assignElement(reader, state, node, source, value, derivation);
		else
			assignText(reader, state, node.name, value, { append: node.append === true, derivation, attributes });
	}
	reader.derivation = outer;
}

/** The way of a value: this assignment first, then those that its own value came from. */
export function derivationOf(
	reader: Reader,
	name: string,
	from: string,
	range: Range,
): readonly Derivation[] {
	return [{ use: `$${name}`, from, range }, ...(reader.derivation ?? [])];
}

export interface AssignOptions {
	readonly append: boolean;
	readonly derivation: readonly Derivation[];
	readonly attributes: string;
}

export function assignText(
	_reader: Reader,
	state: State,
	name: string,
	raw: Value,
	options: AssignOptions,
): void {
	const old = state.variables.get(name);
	if (old?.attributes.includes("r")) return;
	const attributes = old === undefined ? options.attributes : merged(old.attributes, options.attributes);
	const before: Value = options.append
		? old === undefined
			? [unknown("environment", `$${name}`)]
			: (old.value ?? [])
		: [];
	const value = withAttributes([...before, ...unquoted(raw)], attributes, name);
	const derivation =
		options.append && old !== undefined ? [...options.derivation, ...old.derivation] : options.derivation;
	state.assign(name, value, derivation, attributes.includes("x"));
	const stored = state.variables.get(name);
	if (stored !== undefined && (attributes !== stored.attributes || old?.elements)) {
		const elements = old?.elements ? new Map(old.elements).set("0", value) : null;
		state.setVariable(name, { ...stored, attributes, elements });
	}
}

function merged(old: string, added: string): string {
	return [...new Set(old + added)].join("");
}

/** `declare -u`, `-l` change the case of a value, `-i` makes arithmetic of it. */
function withAttributes(value: Value, attributes: string, name: string): Value {
	if (!/[uli]/.test(attributes)) return value;
	const known = staticText(value);
	if (known === null) return attributes.includes("i") ? [unknown("arithmetic", `$${name}`)] : value;
	if (attributes.includes("i")) return /^-?\d+$/.test(known) ? value : [unknown("arithmetic", `$${name}`)];
	return [text(attributes.includes("u") ? known.toUpperCase() : known.toLowerCase())];
}

function assignArray(
	reader: Reader,
	state: State,
	node: Assignment,
	source: Source,
	range: Range,
	attributes: string,
): void {
	if (node.value.type !== "ArrayValue") return;
	const old = state.variables.get(node.name);
	const elements = new Map<string, Value>(
		node.append === true ? (old?.elements ?? (old?.value ? [["0", old.value]] : [])) : [],
	);
	let next = Math.max(-1, ...[...elements.keys()].map(Number).filter(Number.isFinite)) + 1;
	for (const element of node.value.elements) {
		const keyed = /^\[([^\]]*)\]=/.exec(element.text);
		for (const argument of expandWord(reader, state, element, source)) {
			const value = unquoted(argument.bits);
			if (keyed !== null) {
				const key = keyed[1] ?? "";
				elements.set(key, expandKeyed(reader, state, element, source, keyed[0].length));
				if (/^\d+$/.test(key)) next = Number(key) + 1;
				break;
			}
			elements.set(String(next++), value);
		}
	}
	state.setVariable(node.name, {
		value: elements.get("0") ?? null,
		elements,
		exported: old?.exported === true || attributes.includes("x"),
		derivation: derivationOf(reader, node.name, node.text, range),
		attributes: merged(old?.attributes ?? "", attributes),
	});
}

function expandKeyed(
	reader: Reader,
	state: State,
	element: Parameters<typeof expandWord>[2],
	source: Source,
	skip: number,
): Value {
	const atoms = wordAtoms(element, source);
	let left = skip;
	for (let first = atoms[0]; left > 0 && first?.kind === "text"; first = atoms[0]) {
		const cut = Math.min(left, first.text.length);
		left -= cut;
		if (cut < first.text.length) atoms[0] = slice(first, cut, first.text.length);
		else atoms.shift();
	}
	return unquoted(expandAtomsValue(reader, state, atoms, "assignment"));
}

function assignElement(
	reader: Reader,
	state: State,
	node: Assignment,
	source: Source,
	value: Value,
	derivation: readonly Derivation[],
): void {
	if (node.index === undefined) return;
	const old: Variable | undefined = state.variables.get(node.name);
	const key = elementKey(reader, state, old, node.index, source);
	const elements = new Map<string, Value>(old?.elements ?? (old?.value ? [["0", old.value]] : []));
	if (key === null)
		for (const known of elements.keys()) elements.set(known, [unknown("parameter-expansion", node.text)]);
	else elements.set(key, [...(node.append === true ? (elements.get(key) ?? []) : []), ...unquoted(value)]);
	state.setVariable(node.name, {
		value: elements.get("0") ?? null,
		elements,
		exported: old?.exported === true,
		derivation: [...derivation, ...(old?.derivation ?? [])],
		attributes: old?.attributes ?? "",
	});
}
