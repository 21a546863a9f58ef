import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { JsonObject, JsonValue } from "../../src/contract/index.ts";
import { readInstant } from "../../src/instant.ts";
import { child } from "../../src/place.ts";

/** A value that breaks one demand of its schema, and which: `/grant/expiresAt: format date-time (yesterday)`. */
export interface Mutant {
	readonly what: string;
	readonly value: JsonValue;
}

type Schema = { readonly [keyword: string]: unknown };

/** One node of the instance, the schema that holds there, and what the whole schema defines. */
interface Node {
	readonly schema: Schema;
	readonly value: JsonValue;
	readonly pointer: string;
	readonly root: Schema;
}

/**
 * Every way in which one demand of a schema can be broken in a value that fits it. Schema and value are walked
 * together, so that only demands that apply are broken: the branch of `anyOf` that fits, the `then` of an `if` that holds.
 */
export function mutantsOf(schema: Schema, value: JsonValue): readonly Mutant[] {
	return [...mutate({ schema, value, pointer: "", root: schema })];
}

function* mutate(node: Node): Generator<Mutant> {
	const { schema, value } = node;
	if (typeof schema.$ref === "string") {
		yield* mutate({ ...node, schema: resolve(node.root, schema.$ref) });
	}
	yield* breakers.flatMap((breaker) =>
		[...breaker(schema, value)].map(([what, broken]) => ({
			what: `${node.pointer}: ${what}`,
			value: broken,
		})),
	);
	yield* mutateMembers(node);
	yield* mutateItems(node);
	yield* mutateAlternatives(node);
	for (const part of list(schema.allOf)) {
		yield* mutate({ ...node, schema: part });
	}
	yield* mutateConditional(node);
}

/** A member's mutant is a mutant of its object. */
function* mutateMembers({ schema, value, pointer, root }: Node): Generator<Mutant> {
	if (!isObject(value)) return;
	const properties = (schema.properties ?? {}) as Readonly<Record<string, unknown>>;
	for (const [name, member] of Object.entries(value)) {
		const own = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
		if (!isSchema(own)) continue;
		const at = { schema: own, value: member, pointer: child(pointer, name), root };
		for (const mutant of mutate(at)) {
			yield { ...mutant, value: { ...value, [name]: mutant.value } };
		}
	}
}

function* mutateItems({ schema, value, pointer, root }: Node): Generator<Mutant> {
	if (!Array.isArray(value) || !isSchema(schema.items)) return;
	for (const [i, item] of value.entries()) {
		for (const mutant of mutate({ schema: schema.items, value: item, pointer: child(pointer, i), root })) {
			yield { ...mutant, value: value.with(i, mutant.value) };
		}
	}
}

/** What breaks the branch that fits may fit another one, and then breaks nothing; one that takes anything is a mistake. */
function* mutateAlternatives(node: Node): Generator<Mutant> {
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = list(node.schema[keyword]).filter((branch) => Object.keys(branch).length > 0);
		const whole = { [keyword]: branches };
		for (const branch of branches.filter((part) => fits(part, node.value, node.root))) {
			for (const mutant of mutate({ ...node, schema: branch })) {
				if (!fits(whole, mutant.value, node.root)) yield mutant;
			}
		}
	}
}

/** What breaks the consequence may break the condition too, and then breaks nothing. */
function* mutateConditional(node: Node): Generator<Mutant> {
	const { schema, value, root } = node;
	if (!isSchema(schema.if)) return;
	const condition = schema.if;
	const holds = fits(condition, value, root);
	const consequence = holds ? schema.then : schema.else;
	if (!isSchema(consequence)) return;
	for (const mutant of mutate({ ...node, schema: consequence })) {
		if (fits(condition, mutant.value, root) === holds) yield mutant;
	}
}

type Breaker = (schema: Schema, value: JsonValue) => Iterable<readonly [what: string, broken: JsonValue]>;

const others: readonly JsonValue[] = [null, "text", 7, 7.5, true, [], {}];

/** One for each keyword, or for a few that belong together. */
const breakers: readonly Breaker[] = [
	/** A text, number or list of which nothing is demanded but its looks could be anything: that is broken too. */
	function* type(schema, value) {
		const isSaidElsewhere = composing.some((keyword) => keyword in schema);
		if (!demandsOfValue.some((keyword) => keyword in schema)) return;
		if (schema.type === undefined && isSaidElsewhere) return;
		const allowed = [schema.type ?? typeOf(value)].flat();
		const isAllowed = (other: JsonValue) =>
			allowed.includes(typeOf(other)) || (allowed.includes("number") && typeof other === "number");
		const wrong = others.filter((other) => !isAllowed(other));
		for (const other of [wrong.find((candidate) => candidate === null), wrong.at(-1)]) {
			if (other !== undefined) yield [`type ${allowed} (${JSON.stringify(other)})`, other];
		}
		if (Number.isInteger(value) && allowed.includes("integer")) {
			yield ["type integer (a fraction)", Number(value) + 0.5];
		}
	},
	function* constant(schema, value) {
		if (!("const" in schema)) return;
		yield [`const ${JSON.stringify(schema.const)}`, neighbour(value)];
	},
	function* enumeration(schema, value) {
		if (!Array.isArray(schema.enum)) return;
		const texts = typeof value === "string" ? [value.toUpperCase(), `${value}\n`] : [];
		for (const other of [neighbour(value), ...texts]) {
			if (!schema.enum.includes(other)) yield [`enum (${JSON.stringify(other)})`, other];
		}
	},
	function* pattern(schema, value) {
		if (typeof schema.pattern !== "string" || typeof value !== "string") return;
		const expression = new RegExp(schema.pattern, "u");
		const candidates = ["", `${value}\n`, ` ${value}`, value.toUpperCase(), value.slice(1), `${value}~`];
		for (const other of [...new Set(candidates)].filter((candidate) => !expression.test(candidate))) {
			yield [`pattern ${schema.pattern} (${JSON.stringify(other)})`, other];
		}
	},
	/** A text that is a time is one by its schema too: nobody could rely on its form otherwise. */
	function* format(schema, value) {
		if (typeof value !== "string") return;
		const isTime = schema.type === "string" && !("pattern" in schema) && readInstant(value) !== null;
		const broken = isTime
			? ["yesterday", value.replace(/[Zz]$|[+-]\d\d:\d\d$/, ""), "2026-02-30T00:00:00Z"]
			: [];
		for (const other of typeof schema.format === "string" && !isTime ? [" \\ "] : broken) {
			yield [`format ${schema.format ?? "date-time"} (${JSON.stringify(other)})`, other];
		}
	},
	function* length(schema, value) {
		if (typeof value !== "string") return;
		if (isPositive(schema.minLength)) yield ["minLength", [...value].slice(0, schema.minLength - 1).join("")];
		if (typeof schema.maxLength === "number") yield ["maxLength", "x".repeat(schema.maxLength + 1)];
	},
	function* range(schema, value) {
		if (typeof value !== "number") return;
		if (typeof schema.minimum === "number") yield ["minimum", schema.minimum - 1];
		if (typeof schema.maximum === "number") yield ["maximum", schema.maximum + 1];
		for (const bound of ["exclusiveMinimum", "exclusiveMaximum"]) {
			if (typeof schema[bound] === "number") yield [bound, schema[bound]];
		}
	},
	function* size(schema, value) {
		if (!Array.isArray(value)) return;
		if (isPositive(schema.minItems)) yield ["minItems", value.slice(0, schema.minItems - 1)];
		if (typeof schema.maxItems === "number") {
			const last = value.at(-1) ?? null;
			yield ["maxItems", Array.from({ length: schema.maxItems + 1 }, (_, i) => value[i] ?? last)];
		}
		if (schema.uniqueItems === true && value.length > 0) yield ["uniqueItems", [...value, value[0]]];
	},
	function* members(schema, value) {
		if (!isObject(value)) return;
		const { required, properties, additionalProperties, unevaluatedProperties } = schema;
		for (const name of (required ?? []) as readonly string[]) {
			yield [`required ${name}`, without(value, name)];
		}
		// A described object that says nothing of other fields is open by mistake.
		const isClosed = additionalProperties === false || unevaluatedProperties === false;
		const isForgotten =
			schema.type === "object" && properties !== undefined && additionalProperties === undefined;
		if (isClosed || isForgotten) yield ["additionalProperties", { ...value, "x-unknown": 1 }];
		if (isPositive(schema.minProperties)) {
			yield ["minProperties", Object.fromEntries(Object.entries(value).slice(0, schema.minProperties - 1))];
		}
	},
	function* dependents(schema, value) {
		if (!isObject(value)) return;
		for (const [name, needed] of Object.entries(schema.dependentRequired ?? {})) {
			if (!Object.hasOwn(value, name)) continue;
			for (const other of needed as readonly string[]) {
				yield [`dependentRequired ${name} → ${other}`, without(value, other)];
			}
		}
	},
];

/** Keywords that say something of the value itself; a schema without any is open on purpose. */
const demandsOfValue = [
	"type",
	"pattern",
	"format",
	"minLength",
	"minimum",
	"minItems",
	"items",
	"properties",
];

/** Keywords that may say the type in its stead. */
const composing = ["$ref", "anyOf", "oneOf", "allOf", "const", "enum"];

/** Another value of the same type. */
function neighbour(value: JsonValue): JsonValue {
	if (typeof value === "string") return `${value}-else`;
	if (typeof value === "number") return value + 1;
	return typeof value === "boolean" ? !value : "text";
}

function without(value: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

function typeOf(value: JsonValue): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return Number.isInteger(value) ? "integer" : typeof value;
}

function resolve(root: Schema, ref: string): Schema {
	const tokens = ref
		.replace(/^#\/?/, "")
		.split("/")
		.filter((token) => token !== "");
	return tokens.reduce<Schema>((at, token) => at[token] as Schema, root);
}

function list(value: unknown): readonly Schema[] {
	return Array.isArray(value) ? value : [];
}

function isSchema(value: unknown): value is Schema {
	return typeof value === "object" && value !== null;
}

function isObject(value: JsonValue): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPositive(value: unknown): value is number {
	return typeof value === "number" && value > 0;
}

const ajv = new Ajv2020({ strict: false, validateSchema: false, addUsedSchema: false });
formats.default(ajv);
ajv.addFormat("date-time", (text: string) => readInstant(text) !== null);
const checks = new Map<string, (value: JsonValue) => boolean>();

/** Whether a value fits a part of a schema. */
function fits(part: Schema, value: JsonValue, { $defs }: Schema): boolean {
	const text = JSON.stringify({ $defs, ...part });
	const check = checks.get(text) ?? ajv.compile<JsonValue>(JSON.parse(text));
	checks.set(text, check);
	return check(value);
}
