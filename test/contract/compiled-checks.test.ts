import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import glob from "fast-glob";
import { describe, expect, it } from "vitest";
import { type JsonValue, kinds, read, recognise } from "../../src/contract/index.ts";
import { schemaErrors } from "../../src/contract/schema-validator.ts";
import { packageFolder } from "../../src/package.ts";
import { openSchemaFiles } from "../../src/schema-files.ts";
import { mutantsOf } from "./mutants.ts";

const require = createRequire(import.meta.url);
const fileOf = openSchemaFiles();

/** Every document of the conformance cases, the bad ones too, by the schema of its kind. */
const documents = glob
	.sync("conformance/**/*.{json,jsonl,yaml,yml}", { cwd: packageFolder })
	.flatMap((name) => read({ name, bytes: readFileSync(join(packageFolder, name)) }))
	.flatMap((reading) => {
		const recognition = reading.kind === "document" ? recognise(reading.document) : null;
		return reading.kind === "document" && recognition?.kind === "known"
			? [{ value: reading.document.value, schema: recognition.contractKind.schema }]
			: [];
	});

describe("a check that the build has compiled finds what the schema's own check finds", () => {
	it.each(kinds)("$name $version", (kind) => {
		const { name } = fileOf(kind);
		const built = require(join(packageFolder, "dist", "checks", `${name}.cjs`)) as ValidateFunction;
		const errors = (value: JsonValue) => (built(value) ? [] : built.errors);
		const own = documents.filter(({ schema }) => schema.$id === kind.schema.$id).map(({ value }) => value);
		const mutants = own.slice(0, 2).flatMap((value) => mutantsOf(kind.schema, value).map((one) => one.value));
		const values = [...own, ...mutants, null, {}, []];
		expect(values.length).toBeGreaterThan(10);
		for (const value of values) {
			expect(errors(value)).toEqual(schemaErrors(value, kind));
		}
	});
});
