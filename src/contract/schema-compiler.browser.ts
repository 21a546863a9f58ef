import type { ValidateFunction } from "ajv/dist/2020.js";
import type { ContractKind } from "./kind.ts";

type Schema = ContractKind["schema"];

const checks = new WeakMap<Schema, () => ValidateFunction>();

/** The check that the build has compiled: a page need not allow that text becomes code. */
export function compile({ schema }: Pick<ContractKind, "schema">): ValidateFunction {
	const check = checks.get(schema);
	if (check === undefined) {
		throw new TypeError(`no check was compiled from ${schema.$id}`);
	}
	return check();
}

/** A schema and what makes its check ready, which happens when someone asks for it. */
export function shippedSchema(schema: Schema, check: () => ValidateFunction): Schema {
	checks.set(schema, check);
	return schema;
}
