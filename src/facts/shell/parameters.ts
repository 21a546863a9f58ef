/** Parameters and their operators: `$x`, `${x:-y}`, `"$@"`, `${a[0]}` … */
import { type Bit, home, isEmpty, staticText, text, unknown, type Value } from "./bits.ts";
import { evaluateArithmetic, expandValue } from "./expand.ts";
import { changeCase, removePrefix, removeSuffix, replace, sliceText, transform } from "./operators.ts";
import { type ParameterExpansionPart, parseArithmetic, type WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import type { State, Variable } from "./state.ts";

/** What an expansion yields: one value, or several as `$@` does. */
export interface Expanded {
	readonly values: readonly Value[];
	/** True for `$@` and `${a[@]}`: separate words even within double quotes. */
	readonly separate: boolean;
}

type Part =
	| ParameterExpansionPart
	| { readonly type: "SimpleExpansion"; readonly text: string; readonly pos: number; readonly end: number };

export function one(value: Value): Expanded {
	return { values: [value], separate: false };
}

/** The value of a parameter: null is surely unset. */
type Found = Expanded | null;

const special: ReadonlySet<string> = new Set([
	"RANDOM",
	"SRANDOM",
	"SECONDS",
	"LINENO",
	"BASHPID",
	"PPID",
	"UID",
	"EUID",
	"HOSTNAME",
	"EPOCHSECONDS",
	"EPOCHREALTIME",
	"BASH",
	"BASH_VERSION",
	"BASH_COMMAND",
	"BASH_SOURCE",
	"FUNCNAME",
	"GROUPS",
	"HOSTTYPE",
	"MACHTYPE",
	"OSTYPE",
	"OPTIND",
	"OPTARG",
	"PIPESTATUS",
	"SHLVL",
	"SHELLOPTS",
	"BASHOPTS",
	"DIRSTACK",
	"REPLY",
]);

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

/** An unset parameter is an empty one. `"$@"` without parameters is no word at all. */
function orEmpty(found: Found, written: string): Expanded {
	return found ?? (/^\$\{?@/.test(written) ? { values: [], separate: true } : one([]));
}

function find(
	reader: Reader,
	state: State,
	name: string,
	index: WordNode | undefined,
	source: Source,
	written: string,
): Found {
	if (index !== undefined) return element(reader, state, name, index, source, written);
	if (/^[0-9]+$/.test(name)) return positional(state, Number(name), written);
	if (name === "@" || name === "*") {
		if (state.parameters === null)
			return { values: [[unknown("positional-parameter", written, true)]], separate: name === "@" };
		return { values: state.parameters, separate: name === "@" };
	}
	if (name === "#") {
		return one([
			state.parameters === null
				? unknown("positional-parameter", written)
				: text(String(state.parameters.length)),
		]);
	}
	if (name === "?" && state.status === 0) return one([text("0")]);
	if (/^[?$!_-]$/.test(name)) return one([unknown("special-parameter", written)]);
	const variable = state.variables.get(name);
	if (variable === undefined) return unassigned(state, name, written);
	derive(reader, variable, written);
	return variable.value === null ? null : one(variable.value);
}

function positional(state: State, index: number, written: string): Found {
	if (index === 0) return one(state.name);
	if (state.parameters === null) return one([unknown("positional-parameter", written)]);
	const value = state.parameters[index - 1];
	return value === undefined ? null : one(value);
}

/** A variable that the step did not set. */
function unassigned(state: State, name: string, written: string): Found {
	if (name === "PWD") return one(state.cwdValue());
	if (name === "OLDPWD" && state.previous !== null) return one(state.previous);
	if (name === "IFS") return one([text(" \t\n")]);
	if (special.has(name)) return one([unknown("special-parameter", written)]);
	if (state.cleared) return null;
	if (name === "HOME") return one([home]);
	if (name === "USER" || name === "LOGNAME") return one([unknown("user-name", written)]);
	return one([unknown("environment", written)]);
}

/** Notes how the value of a variable came about, for the word being expanded. */
function derive(reader: Reader, variable: Variable, written: string): void {
	if (reader.derivation === null || variable.derivation.length === 0) return;
	for (const [index, step] of variable.derivation.entries()) {
		reader.derivation.push(index === 0 ? { ...step, use: written } : step);
	}
}

function element(
	reader: Reader,
	state: State,
	name: string,
	index: WordNode,
	source: Source,
	written: string,
): Found {
	const variable = state.variables.get(name);
	if (variable === undefined) {
		return { values: [[unknown("environment", written, index.text === "@")]], separate: index.text === "@" };
	}
	derive(reader, variable, written);
	const elements = variable.elements;
	if (index.text === "@" || index.text === "*") {
		const values =
			elements === null ? (variable.value === null ? [] : [variable.value]) : [...elements.values()];
		return { values, separate: index.text === "@" };
	}
	const key = elementKey(reader, state, variable, index, source);
	if (key === null) return one([unknown("parameter-expansion", written)]);
	const value = elements === null ? (key === "0" ? variable.value : null) : elements.get(key);
	return value === undefined || value === null ? null : one(value);
}

/** The key of an array element: a number counted from the end where negative, or a text for an associative one. */
export function elementKey(
	reader: Reader,
	state: State,
	variable: Variable | undefined,
	index: WordNode,
	source: Source,
): string | null {
	if (variable?.attributes.includes("A"))
		return staticText(expandValue(reader, state, index, source, "none"));
	const key = arithmeticWord(reader, state, index, source);
	if (key === null) return null;
	if (key >= 0n) return String(key);
	const last = Math.max(-1, ...[...(variable?.elements?.keys() ?? [])].map(Number));
	return String(BigInt(last + 1) + key);
}

/** A word that bash reads as arithmetic: an index, the bounds of a slice. */
function arithmeticWord(reader: Reader, state: State, node: WordNode, source: Source): bigint | null {
	const written = staticText(expandValue(reader, state, node, source, "none", true));
	if (written === null) return null;
	const inner = parseArithmetic(written);
	return inner === null ? null : evaluateArithmetic(reader, state, inner.expression, Source.root(inner.text));
}

function length(state: State, part: ParameterExpansionPart, found: Found): Value {
	const isList =
		part.parameter === "@" || part.parameter === "*" || part.index?.text === "@" || part.index?.text === "*";
	const values = found?.values ?? [];
	if (isList && values.every((value) => value.every((bit) => bit.kind !== "unknown" || !bit.splits)))
		return [text(String(values.length))];
	if (part.parameter === "#" && state.parameters !== null) return [text(String(state.parameters.length))];
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
	const opaque: Value = [unknown("parameter-expansion", part.text)];
	const each = (change: (value: Value) => Value | null): Expanded => {
		const { values, separate } = orEmpty(found, part.text);
		return { values: values.map((value) => change(value) ?? opaque), separate };
	};
	switch (operation.type) {
		case "Default":
			return defaulted(reader, state, part, operation, found, source, quoted);
		case "Remove": {
			const pattern = expandValue(reader, state, operation.operand, source, "word");
			const remove = operation.operator.startsWith("#") ? removePrefix : removeSuffix;
			return each((value) => remove(value, pattern, operation.operator.length === 2));
		}
		case "Replace": {
			const pattern = expandValue(reader, state, operation.pattern, source, "word");
			const replacement = expandValue(reader, state, operation.replacement, source, "word");
			return each((value) => replace(value, pattern, replacement, operation.operator));
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
			return each((value) => transform(value, operation.operand.text));
		default:
			return one(opaque);
	}
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
	if (isPositional && state.parameters === null) return { values, separate };
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
	const absent = decided ?? reader.choose(2) === 1;
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

export function unquoted(value: readonly Bit[]): Bit[] {
	return value.map((bit) => (bit.kind === "text" && bit.quoted ? { ...bit, quoted: false } : bit));
}

/** A variable's value as text, for arithmetic and tests; null where it is not known. */
export function variableText(state: State, name: string): string | null {
	const variable = state.variables.get(name);
	if (variable === undefined) return state.cleared ? "" : null;
	return variable.value === null ? "" : staticText(variable.value);
}
