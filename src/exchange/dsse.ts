import schema from "../../schemas/dsse-envelope.schema.json" with { type: "json" };
import type { JsonObject } from "../contract/index.ts";
import type { DsseEnvelope } from "../documents.generated.ts";
import type { SigningKey, VerifyingKey } from "./keys.ts";
import { faultIn } from "./shape.ts";

/** DSSE 1.0 (https://github.com/secure-systems-lab/dsse): signatures over a payload and its type. */

export type Opening =
	| { readonly kind: "opened"; readonly payloadType: string; readonly payload: Uint8Array }
	| { readonly kind: "refused"; readonly reason: string };

/** The bytes that are signed: the pre-authentication encoding. Lengths count bytes. */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
	const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
	return Buffer.concat([Buffer.from(head), payload]);
}

export function seal(payloadType: string, payload: Uint8Array, { keyid, sign }: SigningKey): DsseEnvelope {
	const sig = sign(preAuthenticationEncoding(payloadType, payload));
	return {
		payloadType,
		payload: Buffer.from(payload).toString("base64"),
		signatures: [{ keyid, sig: Buffer.from(sig).toString("base64") }],
	};
}

export function isEnvelope(document: JsonObject): boolean {
	return document.payloadType !== undefined || document.signatures !== undefined;
}

/**
 * The payload, if the key has signed it. Signatures by others may stand beside; which key made one is found out by
 * trying, for the key ids are not signed. Whoever opens it must still ask whether the type is one that they expect.
 */
export function open(document: JsonObject, key: VerifyingKey): Opening {
	const fault = faultIn(document, schema);
	if (fault !== null) {
		return refuse(`it is not an envelope: ${fault}`);
	}
	const { payloadType, payload: written, signatures } = document as unknown as DsseEnvelope;
	const payload = fromBase64(written);
	const sigs = signatures.map(({ sig }) => fromBase64(sig));
	if (payload === null || sigs.includes(null)) {
		return refuse(`its ${payload === null ? "payload" : "signature"} is not Base64`);
	}
	const hints = signatures.flatMap(({ keyid }) => keyid || []);
	if (hasRepeated(hints) || hasRepeated(sigs.map((sig) => sig?.toString("hex")))) {
		return refuse("it holds two signatures by one key");
	}
	const message = preAuthenticationEncoding(payloadType, payload);
	if (sigs.some((sig) => sig !== null && key.verifies(message, sig))) {
		return { kind: "opened", payloadType, payload };
	}
	return refuse(
		hints.includes(key.keyid)
			? "the signature does not fit: payload, payload type or signature was changed"
			: "no signature in it is by this key",
	);
}

function refuse(reason: string): Opening {
	return { kind: "refused", reason };
}

function hasRepeated(values: readonly unknown[]): boolean {
	return new Set(values).size < values.length;
}

/** Base64 in either alphabet, as DSSE asks, and in one spelling only: padded, without blanks, no stray bits at the end. */
function fromBase64(text: string): Buffer | null {
	const isMixed = /[-_]/.test(text) && /[+/]/.test(text);
	const standard = text.replaceAll("-", "+").replaceAll("_", "/");
	const bytes = Buffer.from(standard, "base64");
	return !isMixed && bytes.toString("base64") === standard ? bytes : null;
}
