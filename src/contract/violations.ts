import type { ErrorObject } from "ajv/dist/2020.js";
import { type At, child } from "../place.ts";
import { tokens } from "./pointer.ts";
import type { Refusal, RefusalCode } from "./refusals.ts";
import type { JsonValue } from "./value.ts";
import { allOf, count, nearest, oneOf, quote } from "./words.ts";

/** One broken demand in words, before repetitions of one cause are dropped. */
interface Violation extends Refusal {
	readonly keyword: string;
	/** For a field that is missing or unknown: its name. */
	readonly field?: string;
	/** For an unknown field: the known one that is probably meant. */
	readonly meant?: string;
}

/** Nobody reads more, and a hostile document could break its schema a million times. */
const mostErrors = 2000;

/** Ajv's errors as refusals: one for each cause, in the order of the document. */
export function violations(errors: readonly ErrorObject[], value: JsonValue): readonly Refusal[] {
	const found = withoutRepeated(withoutAlternatives(errors.slice(0, mostErrors)).map(describe));
	return found
		.map(({ code, message, at }) => ({ code, message, at, order: order(value, at) }))
		.sort((one, other) => compareOrder(one.order, other.order))
		.map(({ code, message, at }) => ({ code, message, at }));
}

/**
 * What a failed alternative demands helps nobody: the failure of all of them is the cause. Only where the other
 * alternative is `null`, and the value is not, what the one demands is the cause.
 */
function withoutAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
	const failed = errors.filter(({ keyword }) => ["anyOf", "oneOf"].includes(keyword));
	const choices = failed.filter((choice) => nullIn(choice) === -1);
	const nulls = new Set(failed.map((choice) => `${choice.schemaPath}/${nullIn(choice)}/type`));
	const isOfNullable = ({ schemaPath }: ErrorObject) =>
		nulls.has(schemaPath) ||
		failed.some((choice) => choice.schemaPath === schemaPath && nullIn(choice) !== -1);
	const inner = (error: ErrorObject) =>
		choices.some(
			(choice) =>
				choice !== error &&
				error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
				error.instancePath.startsWith(choice.instancePath),
		);
	return errors.filter((error) => !wrappers.has(error.keyword) && !inner(error) && !isOfNullable(error));
}

/** Which of two alternatives is `null`; -1 where there are others, or none is. */
function nullIn({ schema }: ErrorObject): number {
	const alternatives = Array.isArray(schema) && schema.length === 2 ? schema : [];
	return alternatives.findIndex((alternative) => alternative.type === "null");
}

/** Keywords whose own failure only repeats a failure inside them. */
const wrappers = new Set(["if", "propertyNames"]);

/** Of several demands that one value breaks, the first of these is the cause. */
const precedence = ["type", "const", "enum"];

function withoutRepeated(found: readonly Violation[]): readonly Violation[] {
	const kept = new Map<string, Violation>();
	for (const violation of found) {
		const ofValue = precedence.includes(violation.keyword);
		const key = `${violation.at.pointer}\n${ofValue ? "value" : `${violation.code}\n${violation.field ?? ""}`}`;
		const earlier = kept.get(key);
		if (earlier === undefined || (ofValue && rank(violation) < rank(earlier))) kept.set(key, violation);
	}
	const all = [...kept.values()];
	const misspelt = new Set(
		all.flatMap(({ at, meant }) => (meant === undefined ? [] : [child(parent(at.pointer), meant)])),
	);
	return all.filter(
		({ code, at, field }) => code !== "schema.missing-field" || !misspelt.has(child(at.pointer, field ?? "")),
	);
}

function rank(violation: Violation): number {
	return precedence.indexOf(violation.keyword);
}

/** What is said of one error; the name is that of the value at fault. */
type Said = Omit<Violation, "keyword">;
type Describe = (error: ErrorObject, name: string) => Said;

function describe(error: ErrorObject): Violation {
	const words = Object.hasOwn(descriptions, error.keyword) ? descriptions[error.keyword] : undefined;
	if (error.propertyName === undefined) {
		return { keyword: error.keyword, ...(words ?? violated)(error, nameOf(error.instancePath)) };
	}
	// Said of a member's name, which stands in the place of the value.
	const said = (words ?? violated)(
		{ ...error, data: error.propertyName },
		`the name ${quote(error.propertyName)}`,
	);
	return {
		keyword: error.keyword,
		...said,
		at: { pointer: child(error.instancePath, error.propertyName), key: true },
	};
}

const descriptions: Readonly<Record<string, Describe>> = {
	required: (error, name) => missing(error, name, String(error.params.missingProperty)),
	dependentRequired: (error, name) => missing(error, name, String(error.params.missingProperty)),
	additionalProperties: (error, name) => unknown(error, name, String(error.params.additionalProperty)),
	unevaluatedProperties: (error, name) => unknown(error, name, String(error.params.unevaluatedProperty)),
	type: (error, name) =>
		say(
			"schema.wrong-type",
			error,
			`${name} must be ${typeWords(error.params.type)}, and is ${valueWords(error.data)}`,
		),
	enum: (error, name) => notOneOf(error, name, error.params.allowedValues as readonly JsonValue[]),
	const: (error, name) =>
		say(
			"schema.wrong-constant",
			error,
			`${name} must be ${valueWords(error.params.allowedValue)}, and is ${valueWords(error.data)}`,
		),
	pattern: (error, name) =>
		say(
			"schema.bad-pattern",
			error,
			`${name} is ${valueWords(error.data)}; ${patternWords(String(error.params.pattern))}`,
		),
	format: (error, name) =>
		say(
			"schema.bad-format",
			error,
			`${name} is ${valueWords(error.data)}, which is not ${formatWords(error.params.format)}`,
		),
	minLength: (error, name) => atLeast("schema.too-short", error, name, "character"),
	maxLength: (error, name) => atMost("schema.too-long", error, name, "character"),
	minItems: (error, name) => atLeast("schema.too-few", error, name, "item"),
	maxItems: (error, name) => atMost("schema.too-many", error, name, "item"),
	items: (error, name) => atMost("schema.too-many", error, name, "item"),
	unevaluatedItems: (error, name) => atMost("schema.too-many", error, name, "item"),
	minProperties: (error, name) => atLeast("schema.too-few", error, name, "field"),
	maxProperties: (error, name) => atMost("schema.too-many", error, name, "field"),
	minimum: outOfRange,
	maximum: outOfRange,
	exclusiveMinimum: outOfRange,
	exclusiveMaximum: outOfRange,
	multipleOf: (error, name) =>
		say(
			"schema.out-of-range",
			error,
			`${name} is ${valueWords(error.data)}, and must be a multiple of ${error.params.multipleOf}`,
		),
	uniqueItems: (error, name) =>
		say(
			"schema.repeated-item",
			error,
			`items ${error.params.j} and ${error.params.i} of ${name} are the same`,
		),
	contains: (error, name) => say("schema.too-few", error, `${name} lacks an item that it must hold`),
	not: (error, name) => say("schema.forbidden", error, `${name} is not allowed as it is written`),
	"false schema": (error, name) => say("schema.forbidden", error, `${name} is not allowed here`),
	anyOf: (error, name) =>
		say("schema.no-alternative", error, `${name} fits none of the forms that it may have`),
	oneOf: (error, name) =>
		say(
			"schema.no-alternative",
			error,
			error.params.passingSchemas === null
				? `${name} fits none of the forms that it may have`
				: `${name} fits more than one of the forms that it may have`,
		),
};

function violated(error: ErrorObject, name: string): Said {
	return say("schema.violated", error, `${name} breaks the demand ${quote(error.keyword)} of its schema`);
}

function say(code: RefusalCode, error: ErrorObject, message: string): Said {
	return { code, message, at: { pointer: error.instancePath } };
}

function missing(error: ErrorObject, name: string, field: string): Said {
	return { ...say("schema.missing-field", error, `${name} lacks the field ${quote(field)}`), field };
}

function unknown(error: ErrorObject, name: string, field: string): Said {
	const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
	const present = new Set(Object.keys((error.data as object | undefined) ?? {}));
	const meant = nearest(
		field,
		known.filter((candidate) => !present.has(candidate)),
	);
	const hint = meant === undefined ? knownWords(known) : `perhaps ${quote(meant)} is meant`;
	return {
		code: "schema.unknown-field",
		message: `${name} has no field ${quote(field)}; ${hint}`,
		at: { pointer: child(error.instancePath, field), key: true },
		field,
		...(meant === undefined ? {} : { meant }),
	};
}

function knownWords(known: readonly string[]): string {
	return known.length === 0 ? "it has no fields" : `its fields are ${allOf(known)}`;
}

function notOneOf(error: ErrorObject, name: string, allowed: readonly JsonValue[]): Said {
	const texts = allowed.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
	const near = typeof error.data === "string" ? nearest(error.data, texts) : undefined;
	const hint = near === undefined ? "" : `, perhaps ${quote(near)} is meant`;
	return say(
		"schema.not-one-of",
		error,
		`${name} is ${valueWords(error.data)}, and must be ${oneOf(texts)}${hint}`,
	);
}

function atLeast(code: RefusalCode, error: ErrorObject, name: string, noun: string): Said {
	const bound = `at least ${count(Number(error.params.limit), noun)}`;
	return say(code, error, `${name} has ${count(sizeOf(error.data), noun)}, and must have ${bound}`);
}

function atMost(code: RefusalCode, error: ErrorObject, name: string, noun: string): Said {
	const bound = `at most ${count(Number(error.params.limit), noun)}`;
	return say(code, error, `${name} has ${count(sizeOf(error.data), noun)}, and must have ${bound}`);
}

function sizeOf(data: unknown): number {
	if (typeof data === "string") return [...data].length;
	if (Array.isArray(data)) return data.length;
	return Object.keys(data as object).length;
}

const comparisons: Readonly<Record<string, string>> = {
	">=": "at least",
	">": "more than",
	"<=": "at most",
	"<": "less than",
};

function outOfRange(error: ErrorObject, name: string): Said {
	const bound = `${comparisons[String(error.params.comparison)] ?? "within"} ${error.params.limit}`;
	return say("schema.out-of-range", error, `${name} is ${valueWords(error.data)}, and must be ${bound}`);
}

const types: Readonly<Record<string, string>> = {
	string: "a text",
	object: "an object",
	array: "a list",
	boolean: "`true` or `false`",
	number: "a number",
	integer: "a whole number",
	null: "`null`",
};

function typeWords(type: unknown): string {
	const names = Array.isArray(type) ? type : [type];
	return names.map((name) => types[String(name)] ?? quote(String(name))).join(" or ");
}

function valueWords(value: unknown): string {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "string") return value === "" ? "empty" : `the text ${quote(value)}`;
	return quote(String(value));
}

/** Patterns that contracts share, in words. */
const patterns: Readonly<Record<string, string>> = {
	"^[a-zA-Z0-9._-]+$": "it may hold only letters, digits, `.`, `_` and `-`",
	"^sha256:[a-fA-F0-9]{64}$": "it must be `sha256:` and 64 hexadecimal digits",
	"^sha256:[a-f0-9]{64}$": "it must be `sha256:` and 64 lower-case hexadecimal digits",
	"^urn:[a-z0-9][a-z0-9-]{0,31}:[!-~]+$": "it must be a URN such as `urn:example:name`",
	"\\S": "it must not be blank",
	"^urn:.|.://.": "it must be a reference, such as `urn:…` or `scheme://…`",
};

function patternWords(pattern: string): string {
	return patterns[pattern] ?? `it must match ${quote(pattern)}`;
}

const formats: Readonly<Record<string, string>> = {
	"date-time": "a date and time such as `2026-05-01T12:00:00Z`",
	date: "a date such as `2026-05-01`",
	uri: "a URI",
};

function formatWords(format: unknown): string {
	return formats[String(format)] ?? `of the format ${quote(String(format))}`;
}

function nameOf(pointer: string): string {
	const path = tokens(pointer);
	const last = path.pop();
	if (last === undefined) return "the document";
	const owner = path.pop();
	if (!/^\d+$/.test(last)) return quote(last);
	return owner === undefined ? `item ${last}` : quote(`${owner}[${last}]`);
}

function parent(pointer: string): string {
	return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** Where in the document something stands: its index at each level. */
function order(value: JsonValue, at: At): readonly number[] {
	let current: unknown = value;
	return tokens(at.pointer).map((token) => {
		if (Array.isArray(current)) {
			current = current[Number(token)];
			return Number(token);
		}
		const object = (current ?? {}) as Record<string, unknown>;
		current = object[token];
		return Object.keys(object).indexOf(token);
	});
}

function compareOrder(one: readonly number[], other: readonly number[]): number {
	for (let level = 0; level < Math.min(one.length, other.length); level++) {
		const difference = (one[level] ?? 0) - (other[level] ?? 0);
		if (difference !== 0) return difference;
	}
	return one.length - other.length;
}
