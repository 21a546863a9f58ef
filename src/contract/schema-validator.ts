import { createRequire } from "node:module";
import type * as Ajv2020 from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { FormatsPlugin } from "ajv-formats";
import { readInstant } from "../instant.ts";
import type { ContractKind } from "./kind.ts";
import type { JsonValue } from "./value.ts";

const require = createRequire(import.meta.url);
const compiled = new Map<string, ValidateFunction>();
let compiler: Ajv2020.Ajv2020 | undefined;

/** Everything in `value` that breaks the kind's schema, in Ajv's terms. The only file that knows Ajv at work. */
export function schemaErrors(value: JsonValue, kind: Pick<ContractKind, "schema">): readonly ErrorObject[] {
	const check = compiled.get(kind.schema.$id) ?? compile(kind);
	return check(value) ? [] : (check.errors ?? []);
}

function compile(kind: Pick<ContractKind, "schema">): ValidateFunction {
	compiler ??= createCompiler();
	const check = compiler.compile(kind.schema);
	compiled.set(kind.schema.$id, check);
	return check;
}

/** Ajv costs more to load than a contract to judge, so it is loaded when the first contract has a kind. */
function createCompiler(): Ajv2020.Ajv2020 {
	const { Ajv2020: Compiler } = require("ajv/dist/2020.js") as typeof Ajv2020;
	const formats = require("ajv-formats") as { default: FormatsPlugin };
	const ajv = new Compiler({
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
	});
	formats.default(ajv);
	// One reading of times for the schemas and for the facts; the plugin's own takes a blank for the `T`.
	ajv.addFormat("date-time", (text: string) => readInstant(text) !== null);
	return ajv;
}
