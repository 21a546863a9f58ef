/** Where an assignment goes whose name only running the step spells out: `read "$k"`, `declare "$k=x"`, references. */

import { assignElement } from "./arrays.ts";
import { type AssignOptions, assignPlain } from "./assignments.ts";
import { type Bit, staticText, unquoted, type Value } from "./bits.ts";
import { withEntry } from "./entries.ts";
import { elementKey } from "./lookup.ts";
import { parseParameter, type WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { changeSome, referentOf } from "./references.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import type { Derivation, Range } from "./types.ts";
import { unset } from "./variables.ts";

export type Target =
	| { readonly kind: "variable"; readonly name: string }
	| {
			readonly kind: "element";
			readonly name: string;
			readonly index: WordNode;
			readonly source: Source;
			readonly text: string;
	  }
	/** Some variable whose name begins so. */
	| { readonly kind: "some"; readonly prefix: string };

const nowhere: Range = { start: 0, end: 0 };

/** What a word names as a variable; null where it cannot be the name of one. */
export function targetOf(bits: Value): Target | null {
	const whole = staticText(bits);
	if (whole !== null) return targetNamed(whole);
	let prefix = "";
	for (const bit of bits) {
		if (bit.kind !== "text") break;
		prefix += bit.text;
	}
	const array = /^([A-Za-z_]\w*)\[/.exec(prefix)?.[1];
	if (array !== undefined) return { kind: "some", prefix: array };
	const isName = /^(?:[A-Za-z_]\w*)?$/.test(prefix);
	return isName && bits.some((bit) => bit.kind === "unknown" || bit.kind === "glob")
		? { kind: "some", prefix }
		: null;
}

/** `x` or `x[i]`; the index is read as bash would read it there, substitutions included. */
export function targetNamed(written: string): Target | null {
	if (/^[A-Za-z_]\w*$/.test(written)) return { kind: "variable", name: written };
	if (!/^[A-Za-z_]\w*\[.+\]$/s.test(written)) return null;
	const text = `\${${written}}`;
	const part = parseParameter(text);
	if (part?.index === undefined) return null;
	const source = new Source(text, [], nowhere, null);
	return { kind: "element", name: part.parameter, index: part.index, source, text: written };
}

/** The same with name references followed. */
export function referred(state: State, target: Target): Target {
	if (target.kind === "some") return target;
	if (state.variables.get(target.name)?.attributes.includes("n") !== true) return target;
	const name = referentOf(state, target.name);
	const found = name === null ? null : targetNamed(name);
	if (found === null) return { kind: "some", prefix: "" };
	return target.kind === "element" && found.kind === "variable" ? { ...target, name: found.name } : found;
}

/** Sets whatever a target is, references followed. */
export function store(
	reader: Reader,
	state: State,
	target: Target,
	value: Value,
	options: AssignOptions,
): void {
	const unset = target.kind === "variable" && isEmptyReference(state, target.name);
	const final = unset ? target : referred(state, target);
	if (final.kind === "element" && final.name === "BASH_ALIASES")
		state.aliases = withEntry(state.aliases, final.index.text, unquoted(value));
	if (final.kind === "some") changeSome(state, final.prefix, options.derivation);
	else if (final.kind === "variable") assignPlain(reader, state, final.name, value, options);
	else assignElement(reader, state, final, value, options);
}

/** The first value that a reference without a target is given is its target. */
function isEmptyReference(state: State, name: string): boolean {
	const variable = state.variables.get(name);
	return variable?.attributes.includes("n") === true && variable.value === null;
}

/** What a builtin puts into the variable that one of its words names; anything else is no name, and nothing happens. */
export function storeNamed(
	reader: Reader,
	state: State,
	name: Value,
	value: Value,
	derivation: readonly Derivation[],
): void {
	const target = targetOf(name);
	if (target !== null) store(reader, state, target, value, { append: false, derivation, attributes: "" });
}

/** A builtin that is given `a[…]` reads the index, and so runs what stands in it. */
export function readIndex(reader: Reader, state: State, name: Value): void {
	const target = targetOf(name);
	if (target?.kind === "element")
		elementKey(reader, state, state.variables.get(target.name), target.index, target.source);
}

/** Takes away what a target is; `isReference` is for the reference rather than what it refers to. */
export function remove(state: State, named: Target, isReference: boolean): void {
	const target = isReference ? named : referred(state, named);
	switch (target.kind) {
		case "variable":
			state.setVariable(target.name, unset);
			return;
		case "element": {
			const old = state.variables.get(target.name);
			if (old === undefined) return;
			const elements = new Map(old.elements ?? []);
			elements.delete(target.index.text);
			// Which element it is matters to nobody but the one who reads it afterwards.
			const isKnown = old.attributes.includes("A") || /^\d+$/.test(target.index.text);
			if (isKnown) state.setVariable(target.name, { ...old, value: elements.get("0") ?? null, elements });
			else changeSome(state, target.name, old.derivation);
			return;
		}
		case "some":
			changeSome(state, target.prefix, []);
	}
}

/** `NAME=value` or `NAME` as a word: its name, its value if it has one, and whether it is added to what is there. */
export interface Declared {
	readonly name: Value;
	readonly value: Value | null;
	readonly append: boolean;
}

export function declaredOf(bits: readonly Bit[]): Declared {
	for (const [index, bit] of bits.entries()) {
		const at = bit.kind === "text" ? bit.text.indexOf("=") : -1;
		if (bit.kind !== "text" || at < 0) continue;
		const append = bit.text[at - 1] === "+";
		const head = { ...bit, text: bit.text.slice(0, append ? at - 1 : at) };
		const tail = { ...bit, text: bit.text.slice(at + 1), at: bit.at < 0 ? -1 : bit.at + at + 1 };
		return {
			name: [...bits.slice(0, index), ...(head.text === "" ? [] : [head])],
			value: [...(tail.text === "" ? [] : [tail]), ...bits.slice(index + 1)],
			append,
		};
	}
	return { name: bits, value: null, append: false };
}
