import type { JsonValue } from "../contract/index.ts";
import type { PolicyInput } from "../documents.generated.ts";
import { type Judged, usersIn } from "./decision.ts";
import { namelessOf, type Redact, type Redaction } from "./redaction.ts";

/**
 * Takes out of what is shown of a policy input what a decision would not show: the secrets of the contract and of the
 * documents given along, and the names of users. Names of members are redacted too, for facts are filed under paths.
 */
export function redactInput(
	input: PolicyInput,
	judged: Judged,
	redaction: Redaction,
): (value: unknown) => unknown {
	const documents = (input.related.documents ?? []).map(({ contract }) => contract);
	const redactions = [input.contract, ...documents].map((document) => redaction(document as JsonValue));
	const nobody = namelessOf(usersIn(judged.outcome));
	const redact: Redact = (text) => nobody(redactions.reduce((rest, one) => one(rest), text));
	return (value) => everywhere(value, redact);
}

function everywhere(value: unknown, redact: Redact): unknown {
	if (typeof value === "string") {
		return redact(value);
	}
	if (Array.isArray(value)) {
		return value.map((item) => everywhere(item, redact));
	}
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [redact(key), everywhere(item, redact)]),
		);
	}
	return value;
}
