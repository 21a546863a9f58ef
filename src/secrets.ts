import { replaceSpans, type Span, united } from "./spans.ts";

/** Values that look like secrets, told by their form or by the name that they are filed under. */

/** A stretch of a text that looks like a secret. */
export interface SecretSpan extends Span {
	readonly what: string;
}

interface Shape {
	readonly what: string;
	/** Global; what it captures as `secret`, or else all that it matches, is the secret. Must run in linear time. */
	readonly form: RegExp;
}

// biome-ignore format: a table, one shape a line
const shapes: readonly Shape[] = [
	{ what: "a private key", form: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
	{ what: "an AWS access key id", form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
	{ what: "a GitHub token", form: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/g },
	{ what: "a GitLab token", form: /\bglpat-[A-Za-z0-9_-]{20,}/g },
	{ what: "a Slack token", form: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
	{ what: "an npm token", form: /\bnpm_[A-Za-z0-9]{36}\b/g },
	{ what: "a Google API key", form: /\bAIza[0-9A-Za-z_-]{35}/g },
	{ what: "an API key", form: /\bsk-(?:live[A-Za-z0-9_-]*|[A-Za-z0-9_-]{20,})|\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}/g },
	{ what: "a JSON Web Token", form: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g },
	{ what: "a credential", form: /\b(?:Bearer|Basic)[ \t]+(?<secret>[A-Za-z0-9._~+/=-]{12,})/g },
	{ what: "a password in an address", form: /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,200}:(?<secret>[^\s/@$<{]{1,200})@/g },
	{ what: "a credential", form: /(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token|private[_-]?key)["']?[ \t]{0,3}[=:][ \t]{0,3}["']?(?<secret>[^\s"',;&]{4,})/gi },
];

/** Something that stands where a secret would: a variable, a mask, a reference. */
const standIn =
	/^(?:[$%<{[(]|\*{2,}|x{3,}$|redacted|masked|none$|null$|true$|false$|changeme$|env:|vault:|urn:|[a-z][a-z0-9+.-]*:\/\/)/i;

/**
 * Names under which a secret is filed, whatever its form; a name that speaks *of* secrets (`secretsIncluded`) is none,
 * and a token to resume work opens nothing by itself.
 */
const names =
	/(?:^|[_.-]|(?<=[a-z])(?=[A-Z]))(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?|(?:access|auth|api|bearer|refresh|session)[_-]?token|(?<!resume[_-]?)token|authorization)$/i;

/** What every shape has in it; a text without any of it, as most are, need not be held against each. */
const hint =
	/-BEGIN |AKIA|ASIA|gh[pousr]_|github_|glpat-|xox|npm_|AIza|sk-|[sr]k_|eyJ|Bearer|Basic|:\/\/|pass|secret|key|token/i;

/** The secrets that a text shows by their form, in order; no two overlap. */
export function secretsIn(text: string): readonly SecretSpan[] {
	if (text.length < 8 || !hint.test(text)) {
		return [];
	}
	const found: SecretSpan[] = [];
	for (const { what, form } of shapes) {
		for (const match of text.matchAll(form)) {
			const secret = match.groups?.secret ?? match[0];
			if (match.groups !== undefined && standIn.test(secret)) {
				continue;
			}
			const start = match.index + match[0].lastIndexOf(secret);
			found.push({ what, start, end: start + secret.length });
		}
	}
	return united(found);
}

/** Whether a text filed under this name is a secret by its name alone. */
export function isFiledAsSecret(name: string, text: string): boolean {
	return text.length >= 4 && names.test(name) && !standIn.test(text);
}

/** What stands in the place of a secret. */
export const mask = "[redacted]";

/** The text without the secrets that it shows by their form. */
export function withoutSecrets(text: string): string {
	return replaceSpans(text, secretsIn(text), () => mask);
}
