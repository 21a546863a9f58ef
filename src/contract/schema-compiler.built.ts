import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { packageFolder } from "../package.ts";
import type { ContractKind } from "./kind.ts";
import type * as Compiler from "./schema-compiler.ts";

type Schema = ContractKind["schema"];

const requireFile = createRequire(import.meta.url);
const files = new WeakMap<Schema, string>();

/** Checks that most runs need stand in the same file as this, and so in its code cache. */
const near: Readonly<Record<string, () => unknown>> = {
	"agent-machine-mount-policy": () => require("check:agent-machine-mount-policy"),
	"workstation-contract.v0.1": () => require("check:workstation-contract.v0.1"),
};

/** The check that the build has compiled from a schema of ours; any other schema is compiled when it is asked for. */
export function compile(kind: Pick<ContractKind, "schema">): ValidateFunction {
	const file = files.get(kind.schema);
	if (file === undefined) {
		return (require("./schema-compiler.ts") as typeof Compiler).compile(kind);
	}
	return (near[file]?.() ?? requireFile(`./checks/${file}.cjs`)) as ValidateFunction;
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
