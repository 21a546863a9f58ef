/** Parameters and their operators: `$x`, `${x:-y}`, `"$@"`, `${a[0]}` … */

import { inOrder } from "./arrays.ts";
import { isEmpty, sizeOf, staticText, text, unknown, unquoted, type Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import {
	arithmeticWord,
	type Expanded,
	type Found,
	find,
	findNamed,
	one,
	orEmpty,
	splits,
} from "./lookup.ts";
import {
	changeCase,
	mostUnits,
	removePrefix,
	removeSuffix,
	replace,
	sliceText,
	transform,
} from "./operators.ts";
import { type ParameterExpansionPart, parseParameter } from "./parse.ts";
import { expandLater } from "./prompts.ts";
import type { Reader } from "./reader.ts";
import { referentOf } from "./references.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { storeNamed } from "./targets.ts";

type Part =
	| ParameterExpansionPart
	| { readonly type: "SimpleExpansion"; readonly text: string; readonly pos: number; readonly end: number };

export function expandParameter(
	reader: Reader,
	state: State,
	part: Part,
	source: Source,
	quoted: boolean,
): Expanded {
	if (part.type === "SimpleExpansion") {
		return orEmpty(find(reader, state, part.text.slice(1), undefined, source, part.text), part.text);
	}
	const name = part.parameter;
	if (part.operation?.type === "Names") return one([unknown("parameter-expansion", part.text)]);
	if (part.prefix === "!") return indirect(reader, state, part, source, quoted);
	const found = find(reader, state, name, part.index, source, part.text);
	if (part.prefix === "#") return one(length(state, part, found));
	return operate(reader, state, part, found, source, quoted);
}

/** `$name` as such. */
export function expandNamed(reader: Reader, state: State, name: string): Expanded {
	return orEmpty(find(reader, state, name, undefined, Source.root(""), `$${name}`), `$${name}`);
}

/** Whether an expansion is of all parameters or elements. */
function isList({ parameter, index }: ParameterExpansionPart): boolean {
	return parameter === "@" || parameter === "*" || index?.text === "@" || index?.text === "*";
}

function length(state: State, part: ParameterExpansionPart, found: Found): Value {
	const values = found?.values ?? [];
	if (isList(part) && values.every((value) => value.every((bit) => bit.kind !== "unknown" || !bit.splits)))
		return [text(String(values.length))];
	if (part.parameter === "#" && state.parameters?.some(splits) === false)
		return [text(String(state.parameters.length))];
	const known = found === null ? "" : staticText(values[0] ?? []);
	return [
		known === null || isList(part)
			? unknown("parameter-expansion", part.text)
			: text(String([...known].length)),
	];
}

function indirect(
	reader: Reader,
	state: State,
	part: ParameterExpansionPart,
	source: Source,
	quoted: boolean,
): Expanded {
	const opaque = one([unknown("parameter-expansion", part.text)]);
	const isKeys = part.index?.text === "@" || part.index?.text === "*";
	if (isKeys) {
		const array = state.variables.get(referentOf(state, part.parameter) ?? "");
		const listed = array === undefined ? null : inOrder(array);
		return listed === null
			? one([unknown("parameter-expansion", part.text, true)])
			: { values: listed.map(([key]) => [text(key)]), separate: part.index?.text === "@" };
	}
	const variable = state.variables.get(part.parameter);
	if (part.index === undefined && variable?.attributes.includes("n")) {
		// Of a reference it is the name that it refers to.
		const referent = referentOf(state, part.parameter);
		return operate(
			reader,
			state,
			part,
			one(referent === null ? (opaque.values[0] ?? []) : [text(referent)]),
			source,
			quoted,
		);
	}
	const target = find(reader, state, part.parameter, part.index, source, part.text);
	const name = target === null ? null : staticText(target.values[0] ?? []);
	if (name === null) return opaque;
	const found = findNamed(reader, state, name, part.text);
	return operate(reader, state, { ...part, parameter: name, index: undefined }, found, source, quoted);
}

/** Steps of interpretation that going through a value once is worth. */
function linear(size: number): number {
	return size >> 6;
}

/** The same for trying a pattern at every place of it. */
function quadratic(size: number): number {
	return linear(size) + ((Math.min(size, mostUnits) ** 2) >> 10);
}

function operate(
	reader: Reader,
	state: State,
	part: ParameterExpansionPart,
	found: Found,
	source: Source,
	quoted: boolean,
): Expanded {
	const operation = part.operation;
	if (operation === undefined) return orEmpty(found, part.text);
	if (operation.type === "Unknown") return unreadable(reader, state, part, source, quoted);
	const opaque: Value = [unknown("parameter-expansion", part.text)];
	const each = (change: (value: Value) => Value | null, work = linear): Expanded => {
		const { values, separate } = orEmpty(found, part.text);
		const changed = values.map((value) => {
			reader.spend(source.range(part.pos, part.end), work(sizeOf(value)));
			return change(value) ?? opaque;
		});
		return { values: changed, separate };
	};
	switch (operation.type) {
		case "Default":
			return defaulted(reader, state, part, operation, found, source, quoted);
		case "Remove": {
			const pattern = expandValue(reader, state, operation.operand, source, "word");
			const remove = operation.operator.startsWith("#") ? removePrefix : removeSuffix;
			return each((value) => remove(value, pattern, operation.operator.length === 2), quadratic);
		}
		case "Replace": {
			if (isCut(operation.pattern.text)) return rejoined(reader, state, part, operation, source, quoted);
			if (state.modes.nocasematch) return each(() => null);
			const pattern = expandValue(reader, state, operation.pattern, source, "word");
			const replacement = expandValue(reader, state, operation.replacement, source, "word");
			return each((value) => replace(value, pattern, replacement, operation.operator), quadratic);
		}
		case "Slice": {
			const from = arithmeticWord(reader, state, operation.offset, source);
			const to =
				operation.length === undefined ? undefined : arithmeticWord(reader, state, operation.length, source);
			if (isList(part)) return sliceList(state, part, found, from, to);
			if (from === null || to === null) return one(opaque);
			return each((value) => sliceText(value, from, to));
		}
		case "CaseModification": {
			const pattern =
				operation.operand === undefined ? null : expandValue(reader, state, operation.operand, source);
			return each((value) => changeCase(value, operation.operator, pattern));
		}
		case "Transform":
			if (found === null) return one([]);
			if (operation.operand.text === "P") runPrompts(reader, state, found.values, part, source);
			return each((value) => transform(value, operation.operand.text));
		default:
			return one(opaque);
	}
}

type Replacement = Extract<NonNullable<ParameterExpansionPart["operation"]>, { type: "Replace" }>;

/** Whether a pattern ends within a substitution: the parser takes the first slash, wherever it stands. */
function isCut(pattern: string): boolean {
	const count = (mark: string) => pattern.split(mark).length;
	const isOpen = (start: string, open: string, close: string) =>
		pattern.includes(start) && count(open) > count(close);
	return isOpen("$(", "(", ")") || isOpen("${", "{", "}") || count("`") % 2 === 0;
}

/** What stands in such a replacement is run; what it yields is not known. */
function rejoined(
	reader: Reader,
	state: State,
	part: ParameterExpansionPart,
	{ pattern, replacement }: Replacement,
	source: Source,
	quoted: boolean,
): Expanded {
	const written = `\${_#${pattern.text}/${replacement.text}}`;
	const whole = parseParameter(written);
	const range = source.range(part.pos, part.end);
	if (whole !== null) expandParameter(reader, state, whole, new Source(written, [], range, null), quoted);
	return one([unknown("parameter-expansion", part.text)]);
}

/** `${x@P}` expands its value as a prompt, substitutions included. */
function runPrompts(
	reader: Reader,
	state: State,
	values: readonly Value[],
	part: ParameterExpansionPart,
	source: Source,
): void {
	const range = source.range(part.pos, part.end);
	for (const value of values) {
		expandLater(reader, state, value, range);
		if (value.some((bit) => bit.kind === "unknown"))
			reader.unknownScript({ how: part.text, kind: "text", word: null, via: state.via, range });
	}
}

/** An operator that the parser does not know. A name broken over two lines is the one that can be mended. */
function unreadable(
	reader: Reader,
	state: State,
	part: ParameterExpansionPart,
	source: Source,
	quoted: boolean,
): Expanded {
	const range = source.range(part.pos, part.end);
	const mended = part.text.replaceAll("\\\n", "");
	const inner = mended === part.text ? null : parseParameter(mended);
	if (inner !== null && inner.operation?.type !== "Unknown") {
		return expandParameter(reader, state, inner, new Source(mended, [], range, null), quoted);
	}
	// What stands in it may be run all the same.
	if (/[`(]/.test(part.text)) {
		reader.unknownScript({ how: part.text, kind: "text", word: null, via: state.via, range });
	}
	return one([unknown("parameter-expansion", part.text)]);
}

function sliceList(
	state: State,
	part: ParameterExpansionPart,
	found: Found,
	from: bigint | null,
	to: bigint | null | undefined,
): Expanded {
	const { values, separate } = orEmpty(found, part.text);
	const isPositional = part.parameter === "@" || part.parameter === "*";
	const array = isPositional ? undefined : state.variables.get(referentOf(state, part.parameter) ?? "");
	// Of an array with gaps bash counts the indices, not the elements.
	const hasGaps =
		array !== undefined && inOrder(array)?.some(([key], index) => key !== String(index)) !== false;
	if (from === null || to === null || hasGaps || values.some(splits))
		return { values: [[unknown("parameter-expansion", part.text, true)]], separate };
	// `${@:0}` starts with $0; negative offsets count from the end.
	const all = isPositional ? [state.name, ...values] : values;
	const begin = from < 0n ? all.length + Number(from) : Number(from);
	if (begin < 0) return { values: [], separate };
	if (to !== undefined && to < 0n) return { values: [], separate };
	return { values: all.slice(begin, to === undefined ? undefined : begin + Number(to)), separate };
}

type DefaultOperation = Extract<NonNullable<ParameterExpansionPart["operation"]>, { type: "Default" }>;

/** `${x:-w}` and its kin. Where x may be unset in the environment, both outcomes are followed. */
function defaulted(
	reader: Reader,
	state: State,
	part: ParameterExpansionPart,
	operation: DefaultOperation,
	found: Found,
	source: Source,
	quoted: boolean,
): Expanded {
	const colon = operation.operator.startsWith(":");
	const operator = operation.operator.slice(-1);
	const decided = isAbsent(found, colon);
	const absent = decided ?? reader.choose(2, true) === 1;
	const word = () =>
		one(expandValue(reader, state, operation.operand, source, quoted ? "none" : "word", quoted));
	if (operator === "+") return absent ? one([]) : word();
	if (!absent) return found ?? one([]);
	const value = word();
	if (operator === "?") return one([unknown("parameter-expansion", part.text)]);
	if (operator === "=" && part.index === undefined) {
		const derivation = [{ use: part.text, from: part.text, range: source.range(part.pos, part.end) }];
		storeNamed(reader, state, [text(part.parameter)], unquoted(value.values[0] ?? []), derivation);
	}
	return value;
}

/** Whether the default is taken: null where the environment decides. */
function isAbsent(found: Found, colon: boolean): boolean | null {
	if (found === null) return true;
	const value = found.values[0];
	if (value === undefined) return true;
	const fromOutside =
		value.length === 1 &&
		value[0]?.kind === "unknown" &&
		(value[0].why === "environment" || value[0].why === "positional-parameter");
	if (fromOutside || splits(value)) return null;
	return colon && found.values.length === 1 ? isEmpty(value) : false;
}
