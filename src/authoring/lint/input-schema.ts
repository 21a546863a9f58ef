import type { PolicySyntax } from "../../opa/index.ts";
import type { LintedPolicy } from "./lint.ts";
import type { Path } from "./references.ts";
import { type SchemaPlaces, SchemaReader } from "./schema.ts";

/** What a module may know of its input. */
export interface InputSchema {
	/** Of the contract; undefined where the module names no schema of it. */
	readonly contract: SchemaReader | undefined;
	/** What stands at a path that begins with `input`; undefined where nothing is known. */
	at(path: Path): SchemaPlaces | undefined;
}

const contract = "input.contract";

/** The schemas by which a module is type-checked. */
export function inputSchemaOf(module: PolicySyntax, { inputSchema, schemas }: LintedPolicy): InputSchema {
	const named = contractSchema(module);
	const input = new SchemaReader(inputSchema);
	const ofContract =
		named === undefined || !(named in schemas) ? undefined : new SchemaReader(schemas[named]);
	return {
		contract: ofContract,
		at: ([, first, ...rest]) => {
			if (first !== "contract") {
				return follow(input, [first ?? null, ...rest]);
			}
			return ofContract === undefined ? undefined : follow(ofContract, rest);
		},
	};
}

/** The schema of the contract that the package's METADATA names. */
export function contractSchema({ annotations }: PolicySyntax): string | undefined {
	return annotations
		.filter(({ scope }) => scope === "package" || scope === "subpackages")
		.flatMap(({ schemas }) => schemas ?? [])
		.find(({ path }) => path === contract)?.name;
}

function follow(reader: SchemaReader, path: Path): SchemaPlaces {
	return path.reduce((places, token) => reader.below(places, token), reader.start);
}
