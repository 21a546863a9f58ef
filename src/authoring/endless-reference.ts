type Schema = { readonly [keyword: string]: unknown };

/** Keywords whose schemas hold for the very value that the schema itself holds for. */
const one = ["not", "if", "then", "else"];
const list = ["allOf", "anyOf", "oneOf"];
const map = ["dependentSchemas"];

/**
 * A reference by which a schema leads back to itself without going into the value, so that whoever follows it never
 * comes to an end; undefined where there is none.
 */
export function endlessReference(root: unknown): string | undefined {
	const done = new Set<Schema>();
	const under = new Set<Schema>();
	const search = (schema: unknown, by: string): string | undefined => {
		if (!isSchema(schema) || done.has(schema)) {
			return undefined;
		}
		if (under.has(schema)) {
			return by;
		}
		under.add(schema);
		for (const [next, reference] of inPlace(schema, root, by)) {
			const found = search(next, reference);
			if (found !== undefined) {
				return found;
			}
		}
		under.delete(schema);
		done.add(schema);
		return undefined;
	};
	for (const schema of allWithin(root)) {
		const found = search(schema, "");
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

/** The schemas that hold for the same value, each with the last reference on the way to it. */
function* inPlace(schema: Schema, root: unknown, by: string): Generator<readonly [unknown, string]> {
	const { $ref } = schema;
	if (typeof $ref === "string" && $ref.startsWith("#")) {
		yield [targetOf($ref, root), $ref];
	}
	for (const keyword of one) {
		yield [schema[keyword], by];
	}
	for (const keyword of [...list, ...map]) {
		const schemas = schema[keyword];
		for (const next of typeof schemas === "object" && schemas !== null ? Object.values(schemas) : []) {
			yield [next, by];
		}
	}
}

function targetOf(reference: string, root: unknown): unknown {
	const tokens = decodeURI(reference).split("/").slice(1);
	return tokens
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
		.reduce<unknown>((at, token) => (isObject(at) && Object.hasOwn(at, token) ? at[token] : undefined), root);
}

function* allWithin(value: unknown): Generator<Schema> {
	if (!isObject(value)) {
		return;
	}
	if (isSchema(value)) {
		yield value;
	}
	for (const part of Object.values(value)) {
		yield* allWithin(part);
	}
}

function isObject(value: unknown): value is Schema {
	return typeof value === "object" && value !== null;
}

function isSchema(value: unknown): value is Schema {
	return isObject(value) && !Array.isArray(value);
}
