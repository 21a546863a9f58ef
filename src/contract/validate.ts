import type { ContractKind } from "./kinds.ts";
import type { Refusal } from "./refusals.ts";
import { schemaErrors } from "./schema-validator.ts";
import type { JsonValue } from "./value.ts";
import { violations } from "./violations.ts";

/** Everything in a value that breaks the schema of its kind, in words, in the order of the document. */
export function validate(value: JsonValue, contractKind: ContractKind): readonly Refusal[] {
	const errors = schemaErrors(value, contractKind);
	return violations(errors, value);
}
