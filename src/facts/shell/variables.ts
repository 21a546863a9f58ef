/** Variables: what is known of one, and what two branches of the text make of it together. */
import { type Bit, nothing, sameBits, unknown, type Value } from "./bits.ts";
import { sameEntries } from "./entries.ts";
import type { Derivation } from "./types.ts";
import { oneOf } from "./ways.ts";

export interface Variable {
	/** null: surely unset. An array's element 0 for an array. */
	readonly value: Value | null;
	readonly elements: ReadonlyMap<string, Value> | null;
	readonly exported: boolean;
	/** Where the value came from, outermost first; the first entry's `use` is filled in where it is used. */
	readonly derivation: readonly Derivation[];
	/** The letters of `declare` that hold for it: `n` is a name reference, whose value is a name. */
	readonly attributes: string;
}

/** The key in `elements` for every element that is not told apart. No key of bash's holds a NUL. */
export const anyKey = "\0";

/** Variables that every login session exports, so that assigning to them changes what programs see. */
export const customary: ReadonlySet<string> = new Set([
	"HOME",
	"PATH",
	"USER",
	"LOGNAME",
	"SHELL",
	"TMPDIR",
	"PWD",
	"OLDPWD",
	"LANG",
	"TERM",
]);

export const unset: Variable = {
	value: null,
	elements: null,
	exported: true,
	derivation: [],
	attributes: "",
};

/** What a variable holds once it may have been set to anything, or taken away. */
export function changed(name: string, old: Variable, derivation: readonly Derivation[]): Variable {
	const elements = old.elements === null ? null : unknownElements(unknown("environment", `$${name}`, true));
	return { ...old, value: [unknown("environment", `$${name}`)], elements, derivation };
}

/** The elements of an array of which nothing is known. */
export function unknownElements(bit: Bit): ReadonlyMap<string, Value> {
	return new Map([[anyKey, [bit]]]);
}

/** Arrays and attributes are not merged: what cannot be told apart by value stays apart. */
export function canMerge(a: Variable | undefined, b: Variable | undefined): boolean {
	if (a === undefined || b === undefined) return (a ?? b)?.elements === null;
	return sameVariable(a, b) || (a.elements === null && b.elements === null && a.attributes === b.attributes);
}

/** A variable that is the one or the other; undefined is what the environment says. */
export function merged(
	name: string,
	a: Variable | undefined,
	b: Variable | undefined,
	most: number,
): Variable | undefined {
	const model = a ?? b;
	if (model === undefined) return undefined;
	const exported = a?.exported === true || b?.exported === true;
	const outside: Value = [unknown("environment", `$${name}`)];
	const values = [a, b].map((one) => (one === undefined ? outside : (one.value ?? nothing)));
	return { ...model, exported, value: oneOf(values, most, `$${name}`) };
}

export function sameVariable(a: Variable, b: Variable): boolean {
	if (a === b) return true;
	return (
		a.exported === b.exported &&
		a.attributes === b.attributes &&
		sameValue(a.value, b.value) &&
		(a.elements === b.elements ||
			(a.elements !== null && b.elements !== null && sameEntries(a.elements, b.elements, sameBits)))
	);
}

export function sameValue(a: Value | null, b: Value | null): boolean {
	return a === b || (a !== null && b !== null && sameBits(a, b));
}

export function sameList<T>(
	a: readonly T[] | null,
	b: readonly T[] | null,
	same: (x: T, y: T) => boolean,
): boolean {
	if (a === b) return true;
	if (a === null || b === null || a.length !== b.length) return false;
	return a.every((item, index) => same(item, b[index] as T));
}
