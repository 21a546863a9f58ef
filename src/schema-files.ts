import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractKind } from "./contract/index.ts";
import { packageFolder } from "./package.ts";

/** A schema as it travels with the package. */
export interface SchemaFile {
	/** As rules name it: `workstation-contract.v0.2`. */
	readonly name: string;
	/** Below the package's folder. */
	readonly path: string;
	readonly text: string;
}

/**
 * Finds the file of a kind's schema. Files and kinds know each other by the schema's `$id` alone. A schema that a bundle
 * brings along is written out.
 */
export function openSchemaFiles(): (kind: Pick<ContractKind, "schema" | "schemaFile">) => SchemaFile {
	const files = new Map(
		readdirSync(join(packageFolder, "schemas"))
			.filter((file) => file.endsWith(ending))
			.map((file) => {
				const text = readFileSync(join(packageFolder, "schemas", file), "utf8");
				const { $id } = JSON.parse(text) as { readonly $id: string };
				return [$id, { name: file.slice(0, -ending.length), path: `schemas/${file}`, text }];
			}),
	);
	return ({ schema, schemaFile: name }) => {
		if (name !== undefined) {
			return { name, path: `schemas/${name}${ending}`, text: `${JSON.stringify(schema, null, "\t")}\n` };
		}
		const found = files.get(schema.$id);
		if (found === undefined) {
			throw new Error(`no file in schemas/ has the id ${schema.$id}`);
		}
		return found;
	};
}

const ending = ".schema.json";
