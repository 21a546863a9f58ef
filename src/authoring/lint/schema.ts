type Schema = Readonly<Record<string, unknown>>;

/** A token of a path into a document: null stands for any. */
export type SchemaToken = string | null;

/** Places in a schema at which a value may stand; `anything` where the schema says nothing of it. */
export interface SchemaPlaces {
	readonly schemas: readonly Schema[];
	readonly anything: boolean;
}

/** Reads what a JSON Schema says of the values below a place. What it does not understand may be anything. */
export class SchemaReader {
	readonly #root: unknown;

	constructor(root: unknown) {
		this.#root = root;
	}

	get start(): SchemaPlaces {
		return this.#expand([this.#root]);
	}

	/** Where a token leads. */
	below({ schemas, anything }: SchemaPlaces, token: SchemaToken): SchemaPlaces {
		const found = schemas.map((schema) => childrenOf(schema, token));
		const places = this.#expand(found.flatMap(({ children }) => children));
		return {
			schemas: places.schemas,
			anything: anything || places.anything || found.some((one) => one.open),
		};
	}

	/** Everything that lies at a place or below it. */
	within(places: SchemaPlaces): SchemaPlaces {
		const seen = new Set(places.schemas);
		let { anything } = places;
		let next = places;
		while (next.schemas.length > 0 && !anything) {
			const below = this.below({ schemas: next.schemas, anything: false }, null);
			anything = below.anything;
			next = { schemas: below.schemas.filter((schema) => !seen.has(schema)), anything };
			for (const schema of next.schemas) {
				seen.add(schema);
			}
		}
		return { schemas: [...seen], anything };
	}

	/** The schemas that hold for a value: those referred to and combined, too. */
	#expand(start: readonly unknown[]): SchemaPlaces {
		const seen = new Set<Schema>();
		let anything = false;
		const visit = (schema: unknown): void => {
			if (schema === false) {
				return;
			}
			if (!isSchema(schema)) {
				anything = true;
				return;
			}
			if (seen.has(schema)) {
				return;
			}
			seen.add(schema);
			const named = typeof schema.$ref === "string" ? [this.#referred(schema.$ref)] : [];
			const combined = ["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(schema[key]));
			const conditional = ["then", "else"].flatMap((key) => (key in schema ? [schema[key]] : []));
			[...named, ...combined, ...conditional].forEach(visit);
		};
		start.forEach(visit);
		anything ||= start.some((schema) => isSchema(schema) && isSilent(schema));
		return { schemas: [...seen], anything };
	}

	#referred(reference: string): unknown {
		if (!reference.startsWith("#")) {
			return undefined;
		}
		return reference
			.slice(1)
			.split("/")
			.slice(1)
			.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
			.reduce<unknown>((at, token) => (isSchema(at) ? at[token] : undefined), this.#root);
	}
}

/** Whether a schema that stands by itself tells nothing of what its value holds. */
function isSilent(schema: Schema): boolean {
	const tells = ["type", "properties", "additionalProperties", "items", "prefixItems", "const", "enum"];
	return ![...tells, "$ref", "allOf", "anyOf", "oneOf"].some((key) => key in schema);
}

/** A schema's own words about the members and elements of a value; combinations speak for themselves. */
function childrenOf(schema: Schema, token: SchemaToken): { children: readonly unknown[]; open: boolean } {
	const properties = isSchema(schema.properties) ? schema.properties : {};
	const patterns = isSchema(schema.patternProperties) ? Object.values(schema.patternProperties) : [];
	const elements = [...listOf(schema.prefixItems), ...(isSchema(schema.items) ? [schema.items] : [])];
	const more = isSchema(schema.additionalProperties) ? [schema.additionalProperties] : [];
	const isElement = token === null || /^\d+$/.test(token);
	const named =
		token === null ? Object.values(properties) : Object.hasOwn(properties, token) ? [properties[token]] : [];
	const others = token === null || named.length === 0 ? [...patterns, ...more] : [];
	return { children: [...named, ...others, ...(isElement ? elements : [])], open: isOpen(schema) };
}

/** Whether members may stand in a value of which no schema tells. */
function isOpen(schema: Schema): boolean {
	if (schema.additionalProperties === true) {
		return true;
	}
	const types = typeof schema.type === "string" ? [schema.type] : listOf(schema.type);
	const holds = types.includes("object") || types.includes("array");
	const tells = ["properties", "additionalProperties", "patternProperties", "items", "prefixItems"];
	return holds && !tells.some((key) => key in schema);
}

/** Values that a place may have where its schemas list them; undefined where any may stand. */
export function listedValues({ schemas, anything }: SchemaPlaces): ReadonlySet<unknown> | undefined {
	if (anything) {
		return undefined;
	}
	const lists = schemas.flatMap((schema) => {
		const values = "const" in schema ? [schema.const] : schema.enum;
		return Array.isArray(values) ? [values] : [];
	});
	const unlisted = schemas.some((schema) => isBare(schema));
	return lists.length === 0 || unlisted ? undefined : new Set(lists.flat());
}

/** Whether a schema lets pass values that no list names. */
function isBare(schema: Schema): boolean {
	return !["const", "enum", "$ref", "allOf", "anyOf", "oneOf", "then", "else"].some((key) => key in schema);
}

function isSchema(value: unknown): value is Schema {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
