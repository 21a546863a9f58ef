/** What a parameter holds: a variable, an array's element, a positional or a special one. */

import { inOrder } from "./arrays.ts";
import { home, sizeOf, staticText, text, unknown, type Value } from "./bits.ts";
import { expandValue } from "./expand.ts";
import type { WordNode } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { referentOf } from "./references.ts";
import { Source } from "./source.ts";
import type { State } from "./state.ts";
import { arithmeticText } from "./state-arithmetic.ts";
import { targetNamed } from "./targets.ts";
import { anyKey, type Variable } from "./variables.ts";

/** What an expansion yields: one value, or several as `$@` does. */
export interface Expanded {
	readonly values: readonly Value[];
	/** True for `$@` and `${a[@]}`: separate words even within double quotes. */
	readonly separate: boolean;
}

export function one(value: Value): Expanded {
	return { values: [value], separate: false };
}

/** The value of a parameter: null is surely unset. */
export type Found = Expanded | null;

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

/** An unset parameter is an empty one. `"$@"` without parameters is no word at all. */
export function orEmpty(found: Found, written: string): Expanded {
	return found ?? (/^\$\{?@/.test(written) ? { values: [], separate: true } : one([]));
}

export function find(
	reader: Reader,
	state: State,
	name: string,
	index: WordNode | undefined,
	source: Source,
	written: string,
): Found {
	if (index !== undefined) return element(reader, state, name, index, source, written);
	if (/^[0-9]+$/.test(name)) {
		if (name !== "0") deriveParameter(reader, state, written);
		return positional(state, Number(name), written);
	}
	if (name === "@" || name === "*") {
		deriveParameter(reader, state, written);
		if (state.parameters === null)
			return { values: [[unknown("positional-parameter", written, true)]], separate: name === "@" };
		reader.spend({ start: 0, end: 0 }, state.parameters.length >> 3);
		return { values: state.parameters, separate: name === "@" };
	}
	if (name === "#") {
		const counted = state.parameters?.some(splits) === false ? state.parameters.length : null;
		return one([counted === null ? unknown("positional-parameter", written) : text(String(counted))]);
	}
	if (name === "?" && state.status === 0) return one([text("0")]);
	if (/^[?$!_-]$/.test(name)) return one([unknown("special-parameter", written)]);
	const variable = state.variables.get(name);
	if (variable === undefined) return unassigned(state, name, written);
	if (variable.attributes.includes("n") && variable.value !== null)
		return findReferent(reader, state, name, written);
	derive(reader, variable, written);
	if (variable.value === null) return null;
	const work = (sizeOf(variable.value) >> 8) + (variable.value.length >> 3);
	reader.spend(variable.derivation[0]?.range ?? { start: 0, end: 0 }, work);
	return one(reader.settle(variable.value));
}

/** What a name reference refers to. */
function findReferent(reader: Reader, state: State, name: string, written: string): Found {
	const referent = referentOf(state, name);
	return referent === null
		? one([unknown("parameter-expansion", written)])
		: findNamed(reader, state, referent, written);
}

/** What a name that only running the step spells out stands for: `x`, `a[0]`, `3`. */
export function findNamed(reader: Reader, state: State, name: string, written: string): Found {
	const target = targetNamed(name);
	if (target?.kind === "element")
		return find(reader, state, target.name, target.index, target.source, written);
	const isName = target !== null || /^(?:\d+|[@*#?$!_-])$/.test(name);
	return isName
		? find(reader, state, name, undefined, Source.root(""), written)
		: one([unknown("parameter-expansion", written)]);
}

/** A parameter that may be none or several, so that those after it cannot be counted. */
export function splits(value: Value): boolean {
	return value.some((bit) => bit.kind === "unknown" && bit.splits);
}

function positional(state: State, index: number, written: string): Found {
	if (index === 0) return one(state.name);
	if (state.parameters === null || state.parameters.slice(0, index).some(splits)) {
		return one([unknown("positional-parameter", written)]);
	}
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

/** Origins that are told of one word. */
const mostSteps = 32;

/** Notes how the value of a variable came about, for the word being expanded. */
function derive(reader: Reader, variable: Variable, written: string): void {
	if (reader.derivation === null || reader.derivation.length >= mostSteps) return;
	for (const [index, step] of variable.derivation.entries()) {
		reader.derivation.push(index === 0 ? { ...step, use: written } : step);
	}
}

function deriveParameter(reader: Reader, state: State, written: string): void {
	if (reader.derivation === null || state.parametersFrom === null) return;
	reader.derivation.push({ ...state.parametersFrom, use: written });
}

function element(
	reader: Reader,
	state: State,
	name: string,
	index: WordNode,
	source: Source,
	written: string,
): Found {
	const variable = state.variables.get(referentOf(state, name) ?? "");
	if (variable === undefined) {
		if (/^[@*]$/.test(index.text)) expandValue(reader, state, index, source, "none");
		else elementKey(reader, state, variable, index, source);
		return { values: [[unknown("environment", written, index.text === "@")]], separate: index.text === "@" };
	}
	derive(reader, variable, written);
	const elements = variable.elements;
	if (index.text === "@" || index.text === "*") {
		const listed = inOrder(variable)?.map(([, value]) => reader.settle(value));
		return {
			values: listed ?? [[unknown("parameter-expansion", written, true)]],
			separate: index.text === "@",
		};
	}
	const key = elementKey(reader, state, variable, index, source);
	if (key === null) return one([unknown("parameter-expansion", written)]);
	const value =
		elements === null ? (key === "0" ? variable.value : null) : (elements.get(key) ?? elements.get(anyKey));
	return value === undefined || value === null ? null : one(reader.settle(value));
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
	if (variable?.elements?.has(anyKey)) return null;
	const last = Math.max(-1, ...[...(variable?.elements?.keys() ?? [])].map(Number));
	return Number.isFinite(last) ? String(BigInt(last + 1) + key) : null;
}

/** A word that bash reads as arithmetic: an index, the bounds of a slice. */
export function arithmeticWord(reader: Reader, state: State, node: WordNode, source: Source): bigint | null {
	const written = staticText(expandValue(reader, state, node, source, "none", true));
	if (written === null) return null;
	return arithmeticText(reader, state, written);
}

/** A variable's value as text, for arithmetic and tests; null where it is not known. */
export function variableText(state: State, name: string): string | null {
	const variable = state.variables.get(referentOf(state, name) ?? "");
	if (variable === undefined) return state.cleared ? "" : null;
	return variable.value === null ? "" : staticText(variable.value);
}
