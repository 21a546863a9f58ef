/** Assignments: `x=…`, `x+=…`, `a=(…)`, `a[i]=…`, and where each value came from. */

import { assignArray } from "./arrays.ts";
import { wordAtoms } from "./atoms.ts";
import { staticText, text, unknown, unquoted, type Value } from "./bits.ts";
import { expandAtomsValue } from "./expand.ts";
import { changeCase } from "./operators.ts";
import type { Assignment } from "./parse.ts";
import { followPrompt } from "./prompts.ts";
import type { Reader } from "./reader.ts";
import { changeSome } from "./references.ts";
import type { Source } from "./source.ts";
import type { State } from "./state.ts";
import { arithmeticText } from "./state-arithmetic.ts";
import { referred, store, type Target } from "./targets.ts";
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
	const target = referred(state, targetOfNode(node, source));
	if (node.value.type === "ArrayValue") {
		const name = target.kind === "some" ? null : target.name;
		if (name === null) changeSome(state, "", derivationOf(reader, node.name, node.text, range));
		else assignArray(reader, state, name, node, source, range, attributes);
	} else {
		const value = expandAtomsValue(reader, state, wordAtoms(node.value, source), "assignment");
		const derivation = derivationOf(reader, node.name, node.text, range);
		store(reader, state, targetOfNode(node, source), value, {
			append: node.append === true,
			derivation,
			attributes,
		});
	}
	reader.derivation = outer;
}

function targetOfNode(node: Assignment, source: Source): Target {
	const { name, index } = node;
	return index === undefined
		? { kind: "variable", name }
		: { kind: "element", name, index, source, text: node.text };
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

export function assignPlain(
	reader: Reader,
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
	const value = withAttributes(
		reader,
		state,
		[...before, ...unquoted(raw)],
		attributes,
		name,
		options.append,
	);
	const derivation =
		options.append && old !== undefined ? [...options.derivation, ...old.derivation] : options.derivation;
	state.assign(name, value, derivation, attributes.includes("x"));
	followPrompt(state, name, value);
	const stored = state.variables.get(name);
	if (stored !== undefined && (attributes !== stored.attributes || old?.elements)) {
		const elements = old?.elements ? new Map(old.elements).set("0", value) : null;
		state.setVariable(name, { ...stored, attributes, elements });
	}
}

function merged(old: string, added: string): string {
	return [...new Set(old + added)].join("");
}

/** `declare -u`, `-l` and `-c` change the case of a value, `-i` makes arithmetic of it. */
function withAttributes(
	reader: Reader,
	state: State,
	value: Value,
	attributes: string,
	name: string,
	append: boolean,
): Value {
	if (!/[ulci]/.test(attributes)) return value;
	if (attributes.includes("i")) {
		const known = append ? null : staticText(value);
		const result = known === null ? null : arithmeticText(reader, state, known);
		return [result === null ? unknown("arithmetic", `$${name}`) : text(String(result))];
	}
	if (attributes.includes("c")) return changeCase(changeCase(value, ",,", null) ?? [], "^", null) ?? [];
	const operator = attributes.includes("u") ? "^^" : ",,";
	return value.flatMap((bit) => changeCase([bit], operator, null) ?? [bit]);
}
