import type { ContractKind } from "./kind.ts";
import type { Refusal } from "./refusals.ts";
import { schemaErrors } from "./schema-validator.ts";
import type { JsonValue } from "./value.ts";
import { violations } from "./violations.ts";

/** Everything in a value that breaks the schema of its kind, in words, in the order of the document. */
export function validate(value: JsonValue, kind: Pick<ContractKind, "schema">): readonly Refusal[] {
	const errors = schemaErrors(value, kind);
	return violations(errors, value);
}
