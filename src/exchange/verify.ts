import { isObject, type JsonObject, type JsonValue, read } from "../contract/index.ts";
import { readInstant } from "../instant.ts";
import { isEnvelope, open } from "./dsse.ts";
import type { Claim, ExchangeForm } from "./form.ts";
import { forms } from "./forms.ts";
import type { VerifyingKey } from "./keys.ts";

/** What a document must come up to. */
export interface Expectations {
	/** Whose signature it must bear; null where it need not be signed. */
	readonly key: VerifyingKey | null;
	/** Policy that it must have been decided by: lower-case hexadecimal SHA-256; null where any will do. */
	readonly policy: string | null;
	/** Contracts of which it must speak of one at least: lower-case hexadecimal SHA-256; null where any will do. */
	readonly contracts: readonly string[] | null;
	/** When it is to be acted upon, RFC 3339. */
	readonly at: string;
}

/** What a document proves, or why it proves nothing. */
export type Verification =
	| { readonly kind: "verified"; readonly claim: Claim }
	| { readonly kind: "refused"; readonly reason: string };

/** Whether an exchanged document may be acted upon: who says it, of what, by which policy, until when, and that it allows. */
export function verifyExchanged(document: JsonValue, expected: Expectations): Verification {
	const message = authentic(document, expected.key);
	if ("reason" in message) {
		return refuse(message.reason);
	}
	const form = Object.values<ExchangeForm>(forms).find(
		({ payloadType, recognises }) => payloadType === message.payloadType && recognises(message.content),
	);
	if (form === undefined) {
		return refuse(strangeness(message));
	}
	const claim = form.read(message.content);
	if ("fault" in claim) {
		return refuse(claim.fault);
	}
	const reason = objection(claim, expected);
	return reason === null ? { kind: "verified", claim } : refuse(reason);
}

function refuse(reason: string): Verification {
	return { kind: "refused", reason };
}

interface Message {
	/** Null where it was not in an envelope. */
	readonly payloadType: string | null;
	readonly content: JsonObject;
}

/** The message itself. Where a key is given, nothing that it has not signed is even looked at. */
function authentic(document: JsonValue, key: VerifyingKey | null): Message | { readonly reason: string } {
	if (!isObject(document)) {
		return { reason: "it is not an object" };
	}
	if (!isEnvelope(document)) {
		return key === null
			? { payloadType: null, content: document }
			: { reason: "it is not signed; without --key only its form and its hash are checked" };
	}
	if (key === null) {
		return { reason: "it is signed, and no key is given to check that with" };
	}
	const opening = open(document, key);
	if (opening.kind === "refused") {
		return opening;
	}
	const [reading] = read({ name: "payload", bytes: opening.payload, syntax: "json" });
	const content = reading?.kind === "document" ? reading.document.value : null;
	return isObject(content)
		? { payloadType: opening.payloadType, content }
		: { reason: "its payload is not a JSON object" };
}

function strangeness({ payloadType, content }: Message): string {
	const all: readonly ExchangeForm[] = Object.values(forms);
	if (payloadType === null) {
		return all.some((form) => form.recognises(content))
			? "it must be in an envelope, signed"
			: "it is of no form that is known here";
	}
	return all.some((form) => form.payloadType === payloadType)
		? "its payload is of no form that is known here"
		: `its payload type is \`${payloadType}\`, which is not known here`;
}

function objection(claim: Claim, { policy, contracts, at }: Expectations): string | null {
	if (contracts !== null && !claim.contracts.some((digest) => contracts.includes(digest))) {
		return `it speaks of another contract: sha256:${claim.contracts.join(", sha256:") || "none"}`;
	}
	if (policy !== null && claim.policy !== policy) {
		return `it was decided by another policy: sha256:${claim.policy ?? "unknown"}`;
	}
	if (claim.expiresAt !== null && !isBefore(at, claim.expiresAt)) {
		return `it ended at ${claim.expiresAt}`;
	}
	return claim.allows ? null : `it does not allow: ${claim.summary}`;
}

/** At its very second it has ended. */
function isBefore(at: string, end: string): boolean {
	const [now, last] = [readInstant(at), readInstant(end)];
	return now !== null && last !== null && now < last;
}
