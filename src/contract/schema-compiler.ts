import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import type { ContractKind } from "./kind.ts";
import { createCompiler } from "./schema-library.ts";

let compiler: Ajv2020 | undefined;

/** Compiles a schema when it is asked for. The built package has ours compiled: `schema-compiler.built.ts`. */
export function compile({ schema }: Pick<ContractKind, "schema">): ValidateFunction {
	compiler ??= createCompiler();
	// Ajv knows schemas by their ids, which those of two bundles may share.
	return (compiler.getSchema(schema.$id) === undefined ? compiler : createCompiler()).compile(schema);
}
