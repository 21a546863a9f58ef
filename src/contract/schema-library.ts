import { createRequire } from "node:module";
import type * as Ajv2020 from "ajv/dist/2020.js";
import type { CodeOptions } from "ajv/dist/2020.js";
import { formats } from "./schema-formats.ts";

const require = createRequire(import.meta.url);

/** Ajv as this project uses it. */
export function createCompiler(code: CodeOptions = {}): Ajv2020.Ajv2020 {
	const { Ajv2020: Compiler } = require("ajv/dist/2020.js") as typeof Ajv2020;
	return new Compiler({
		allErrors: true,
		verbose: true,
		messages: false,
		strict: true,
		allowUnionTypes: true,
		strictTypes: false,
		strictRequired: false,
		// Schemas are ours and a test checks them against their meta-schema; here it would cost 60 ms.
		validateSchema: false,
		meta: false,
		ownProperties: true,
		formats,
		code,
	});
}
