/** Putting a Decision together from what was read, found and owed. */

export { authorityOf } from "./authority.ts";
export { type Cover, coveringOf } from "./covered-text.ts";
export {
	type Basis,
	type Context,
	decide,
	type Judged,
	type Outcome,
	type Reason,
	refused,
} from "./decision.ts";
export { redactInput } from "./redacted-input.ts";
export { type Redact, redacted, redactionOf, withoutPrivate } from "./redaction.ts";
export { type FailureCode, failures, ownTexts, type ReasonText } from "./texts.ts";
