/** Parameters and their operators: `$x`, `${x:-y}`, `"$@"`, `${a[0]}` … */
import { isEmpty, sizeOf, staticText, text, unknown, type Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import { arithmeticWord, type Expanded, type Found, find, one, orEmpty, splits, unquoted } from "./lookup.ts";
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
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";

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

function length(state: State, part: ParameterExpansionPart, found: Found): Value {
	const isList =
		part.parameter === "@" || part.parameter === "*" || part.index?.text === "@" || part.index?.text === "*";
	const values = found?.values ?? [];
	if (isList && values.every((value) => value.every((bit) => bit.kind !== "unknown" || !bit.splits)))
		return [text(String(values.length))];
	if (part.parameter === "#" && state.parameters?.some(splits) === false)
		return [text(String(state.parameters.length))];
	const known = found === null ? "" : staticText(values[0] ?? []);
	return [
		known === null || isList ? unknown("parameter-expansion", part.text) : text(String([...known].length)),
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
		const keys = state.variables.get(part.parameter)?.elements?.keys();
		return keys === undefined
			? opaque
			: { values: [...keys].map((key) => [text(key)]), separate: part.index?.text === "@" };
	}
	const target = find(reader, state, part.parameter, part.index, source, part.text);
	const name = target === null ? null : staticText(target.values[0] ?? []);
	if (name === null || !/^(?:[A-Za-z_]\w*|\d+|[@*])$/.test(name)) return opaque;
	return operate(
		reader,
		state,
		part,
		find(reader, state, name, undefined, source, part.text),
		source,
		quoted,
	);
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
			const pattern = expandValue(reader, state, operation.pattern, source, "word");
			const replacement = expandValue(reader, state, operation.replacement, source, "word");
			return each((value) => replace(value, pattern, replacement, operation.operator), quadratic);
		}
		case "Slice": {
			const from = arithmeticWord(reader, state, operation.offset, source);
			const to =
				operation.length === undefined ? undefined : arithmeticWord(reader, state, operation.length, source);
			if (from === null || to === null) return one(opaque);
			if (part.parameter === "@" || part.parameter === "*" || part.index !== undefined)
				return sliceList(state, part, found, from, to, opaque);
			return each((value) => sliceText(value, from, to));
		}
		case "CaseModification": {
			const pattern =
				operation.operand === undefined ? null : expandValue(reader, state, operation.operand, source);
			return each((value) => changeCase(value, operation.operator, pattern));
		}
		case "Transform":
			if (found === null) return one([]);
			if (operation.operand.text === "P" && !isInertPrompt(found)) {
				const range = source.range(part.pos, part.end);
				reader.unknownScript({ how: part.text, kind: "text", word: null, via: state.via, range });
			}
			return each((value) => transform(value, operation.operand.text));
		default:
			return one(opaque);
	}
}

/** `${x@P}` expands its value as a prompt, substitutions included. */
function isInertPrompt(found: Found): boolean {
	return (found?.values ?? []).every((value) => !/[`$]/.test(staticText(value) ?? "$"));
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
	from: bigint,
	to: bigint | undefined,
	opaque: Value,
): Expanded {
	const { values, separate } = orEmpty(found, part.text);
	const isPositional = part.parameter === "@" || part.parameter === "*";
	if (isPositional && state.parameters?.some(splits) !== false) return { values, separate };
	// `${@:0}` starts with $0; negative offsets count from the end.
	const all = isPositional ? [state.name, ...values] : values;
	const begin = from < 0n ? all.length + Number(from) : Number(from);
	if (begin < 0) return { values: [], separate };
	if (to !== undefined && to < 0n) return one(opaque);
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
	if (operator === "?") return one([unknown("parameter-expansion", part.text)]);
	const value = word();
	if (operator === "=" && part.index === undefined) {
		state.assign(part.parameter, unquoted(value.values[0] ?? []), [
			{ use: part.text, from: part.text, range: source.range(part.pos, part.end) },
		]);
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
	if (fromOutside) return null;
	return colon && found.values.length === 1 ? isEmpty(value) : false;
}
