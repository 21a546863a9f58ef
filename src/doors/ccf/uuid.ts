import { canonicalJson } from "../../canonical-json.ts";
import { sha256 } from "../../sha256.ts";

/**
 * The same things have the same UUID in every run, others another: version 8 of RFC 9562, by SHA-256 over their
 * canonical JSON.
 */
export function uuidOf(identity: Readonly<Record<string, unknown>>): string {
	const digest = sha256(canonicalJson(identity));
	const variant = ((Number.parseInt(digest[16] ?? "0", 16) & 3) | 8).toString(16);
	return [
		digest.slice(0, 8),
		digest.slice(8, 12),
		`8${digest.slice(13, 16)}`,
		`${variant}${digest.slice(17, 20)}`,
		digest.slice(20, 32),
	].join("-");
}

const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A malformed one brings down the agent, with all of its other plugins. */
export function isUuid(text: string): boolean {
	return form.test(text);
}
