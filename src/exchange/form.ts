import type { JsonObject } from "../contract/index.ts";
import type { Decision } from "../documents.generated.ts";

export interface ExchangeOptions {
	/** How long a decision may be acted upon, in seconds. */
	readonly validForSeconds: number;
}

/** What an exchanged document says, whatever its form. */
export interface Claim {
	/** What it is and what it says, in words for one line. */
	readonly summary: string;
	/** Contracts that it speaks of: lower-case hexadecimal SHA-256. */
	readonly contracts: readonly string[];
	/** Policy that it was decided by: lower-case hexadecimal SHA-256; null where it does not say. */
	readonly policy: string | null;
	readonly allows: boolean;
	/** From when on nobody may act on it, RFC 3339; null where it does not end. */
	readonly expiresAt: string | null;
}

/** A form in which others take a decision. Its functions are pure: the same Decision gives the same document. */
export interface ExchangeForm {
	/** One line for `--help`. */
	readonly summary: string;
	/** DSSE payload type of a form that travels signed; null for one that travels as it is. */
	readonly payloadType: string | null;
	write(decision: Decision, options: ExchangeOptions): object;
	/** Whether a document says that it is of this form. */
	recognises(document: JsonObject): boolean;
	/** What a document of this form says, or why it cannot be believed. */
	read(document: JsonObject): Claim | { readonly fault: string };
}
