import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { packageFolder } from "../package.ts";
import type { ContractKind } from "./kind.ts";
import { createCompiler } from "./schema-library.ts";

type Schema = ContractKind["schema"];

const require = createRequire(import.meta.url);
const files = new WeakMap<Schema, string>();

/** The check that the build has compiled from a schema; one that a bundle brings along is compiled when it is asked for. */
export function compile({ schema }: Pick<ContractKind, "schema">): ValidateFunction {
	const file = files.get(schema);
	return file === undefined
		? createCompiler().compile(schema)
		: (require(`./checks/${file}.cjs`) as ValidateFunction);
}

/**
 * What the built package has in place of a schema: its `$id`; the other keywords are read from the file when someone
 * asks for one, which judging a sound contract never does.
 */
export function shippedSchema(file: string, $id: string, keywords: readonly string[]): Schema {
	let whole: Schema | undefined;
	const keyword = (name: string) => {
		whole ??= JSON.parse(
			readFileSync(join(packageFolder, "schemas", `${file}.schema.json`), "utf8"),
		) as Schema;
		return whole[name];
	};
	const getters = keywords.map((name) => [name, { enumerable: true, get: () => keyword(name) }] as const);
	const schema: Schema = Object.defineProperties({ $id }, Object.fromEntries(getters));
	files.set(schema, file);
	return schema;
}
