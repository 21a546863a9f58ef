import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { ContractKind } from "./kind.ts";
import { compile } from "./schema-compiler.ts";
import type { JsonValue } from "./value.ts";

const compiled = new WeakMap<ContractKind["schema"], ValidateFunction>();

/** Everything in `value` that breaks the kind's schema, in Ajv's terms. */
export function schemaErrors(value: JsonValue, kind: Pick<ContractKind, "schema">): readonly ErrorObject[] {
	const check = compiled.get(kind.schema) ?? compileOnce(kind);
	return check(value) ? [] : (check.errors ?? []);
}

function compileOnce(kind: Pick<ContractKind, "schema">): ValidateFunction {
	const check = compile(kind);
	compiled.set(kind.schema, check);
	return check;
}
