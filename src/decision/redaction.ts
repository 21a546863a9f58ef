import type { JsonValue } from "../contract/index.ts";
import type { HomePlaces } from "../facts/index.ts";
import { isFiledAsSecret, mask, secretsIn, withoutSecrets } from "../secrets.ts";
import { userNames, withoutUsers } from "../user-names.ts";

/** Takes out of a text what a decision must not show. */
export type Redact = (text: string) => string;

interface RedactionRule {
	readonly what: string;
	/** Given where homes lie, then the texts of a document that are secrets, the longest first. */
	readonly prepare: (homes: HomePlaces) => (secrets: readonly string[]) => Redact;
}

/** Every rule of redaction, in the order in which they are applied. */
const rules: readonly RedactionRule[] = [
	{
		what: "the document's own secrets, wherever they are repeated",
		prepare: () => without,
	},
	{ what: "texts that look like secrets", prepare: () => () => withoutSecrets },
	{
		what: "names of users in the paths of their homes, and after a tilde",
		prepare: ({ parents }) => {
			const redact = userNames(parents);
			return () => (text) => redact(text);
		},
	},
];

/** Characters that are gone through for the secrets of one document; what comes after is not shown at all. */
const mostSearched = 20_000_000;

/** What a look for one secret in a short text costs, in characters. */
const lookUp = 100;

function without(secrets: readonly string[]): Redact {
	let searched = 0;
	return (text) => {
		searched += secrets.length * (text.length + lookUp);
		return searched > mostSearched
			? mask
			: secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
	};
}

/** Makes the redaction for a decision on a document; on none, only what needs no document is taken out. */
export type Redaction = (document: JsonValue | null) => Redact;

/** The redaction of a gate: what does not depend on the document is prepared once. */
export function redactionOf(homes: HomePlaces): Redaction {
	const prepared = rules.map(({ prepare }) => prepare(homes));
	return (document) => {
		const secrets = document === null ? [] : secretsOf(document);
		const all = prepared.map((redactor) => redactor(secrets));
		// A decision and its events say most texts several times.
		const known = new Map<string, string>();
		return (text) => {
			const answer = known.get(text) ?? all.reduce((rest, redact) => redact(rest), text);
			known.set(text, answer);
			return answer;
		};
	};
}

/** The caller's environment, whose members are named by the caller too. */
export function redactedEnvironment(
	environment: Readonly<Record<string, string>>,
	redact: Redact,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).map(([name, text]) => [
			name,
			isFiledAsSecret(name, text) ? mask : redact(text),
		]),
	);
}

/** A copy of a value with every text in it redacted; names of members stay. */
export function redacted<T>(value: T, redact: Redact): T {
	if (typeof value === "string") {
		return redact(value) as T;
	}
	if (Array.isArray(value)) {
		return value.map((item) => redacted(item, redact)) as T;
	}
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)])) as T;
	}
	return value;
}

/** For texts that are about no contract, such as messages of a command. */
export function withoutPrivate(text: string): string {
	return withoutUsers(withoutSecrets(text));
}

/**
 * Takes out the names of users whom the facts know, wherever a message quotes them: no form shows that `~/../ines` or
 * `/home/"ines"` names one.
 */
export function namelessOf(names: readonly string[]): Redact {
	const known = [...new Set(names)].filter(
		(name) => /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name) && name !== "root",
	);
	if (known.length === 0) {
		return (text) => text;
	}
	const escaped = known.sort((a, b) => b.length - a.length).map((name) => name.replaceAll(".", "\\."));
	const form = new RegExp(`(?<![A-Za-z0-9_-])(?:${escaped.join("|")})(?![A-Za-z0-9_-])`, "g");
	return (text) => text.replace(form, "<user>");
}

/** The texts of a document that are secrets, the longest first. */
export function secretsOf(document: JsonValue): readonly string[] {
	const found = new Set<string>();
	const visit = (value: JsonValue, name: string): void => {
		if (typeof value === "string") {
			for (const { start, end } of secretsIn(value)) {
				const isShort = end - start < shortest;
				found.add(isShort ? value.slice(Math.max(0, start - 1), end + 1) : value.slice(start, end));
			}
			if (isFiledAsSecret(name, value) && value.length >= shortest) {
				found.add(value);
				// As messages cut it, with a quote before it or not.
				found.add(value.slice(0, 80)).add(value.slice(0, 79));
			}
		} else if (typeof value === "number") {
			const text = String(value);
			if (isFiledAsSecret(name, text) && text.length >= shortest) {
				found.add(text);
			}
		} else if (typeof value === "object" && value !== null) {
			for (const [key, item] of Object.entries(value)) {
				visit(item, key);
			}
		}
	};
	visit(document, "");
	return [...found].sort((a, b) => b.length - a.length);
}

/** A shorter text is found in too many others to be taken out of them, unless by the signs that it stands between. */
const shortest = 6;
