/** What a schema says of the place at a path. */
import type { Path } from "./value-tree.ts";

type Schema = { readonly [keyword: string]: unknown };

/** What a value at a place could be besides what it is. */
export interface Hints {
	/** Of `enum` and `const`. */
	readonly values: readonly unknown[];
	/** The bounds of numbers. */
	readonly bounds: readonly number[];
	/** Names of the members that an object may have. */
	readonly members: readonly string[];
}

/** Reads every schema that can hold at a path: whichever branch applies, its values are worth a try. */
export function hintsAt(schema: unknown, path: Path): Hints {
	let at = spread({ schema, root: schema });
	for (const key of path) {
		at = at.flatMap(({ schema: one, root }) =>
			inside(one, key).flatMap((member) => spread({ schema: member, root })),
		);
	}
	const values = (keyword: string) =>
		at.flatMap(({ schema: one }) => (one[keyword] === undefined ? [] : [one[keyword]]));
	return {
		values: [...values("enum").flat(), ...values("const")],
		bounds: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
			.flatMap(values)
			.filter((bound) => typeof bound === "number"),
		members: [...new Set(values("properties").flatMap((properties) => Object.keys(properties as Schema)))],
	};
}

function inside(schema: Schema, key: string | number): readonly unknown[] {
	if (typeof key === "number") {
		return [schema.items, ...list(schema.prefixItems)];
	}
	const properties = isSchema(schema.properties) ? schema.properties : {};
	return [Object.hasOwn(properties, key) ? properties[key] : schema.additionalProperties];
}

/** A schema, and the one that its references begin at: a schema with an id of its own is its own beginning. */
interface Rooted<T> {
	readonly schema: T;
	readonly root: unknown;
}

/** A schema with all that it refers to and is composed of. A reference within references is followed a few times. */
function spread({ schema, root: outer }: Rooted<unknown>, depth = 0): readonly Rooted<Schema>[] {
	if (!isSchema(schema) || depth > deepest) {
		return [];
	}
	const root = typeof schema.$id === "string" ? schema : outer;
	const parts = [
		typeof schema.$ref === "string" ? resolved(schema.$ref, root) : undefined,
		...["allOf", "anyOf", "oneOf"].flatMap((keyword) => list(schema[keyword])),
		schema.if,
		schema.then,
		schema.else,
	];
	return [{ schema, root }, ...parts.flatMap((part) => spread({ schema: part, root }, depth + 1))];
}

const deepest = 6;

function resolved(reference: string, root: unknown): unknown {
	return reference
		.split("/")
		.slice(1)
		.reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), root);
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function isSchema(value: unknown): value is Schema {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
