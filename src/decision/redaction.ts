import type { JsonValue } from "../contract/index.ts";
import type { HomePlaces } from "../facts/index.ts";
import { isFiledAsSecret, mask, secretsIn, withoutSecrets } from "../secrets.ts";

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
		prepare: () => (secrets) => (text) =>
			secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text),
	},
	{ what: "texts that look like secrets", prepare: () => () => withoutSecrets },
	{
		what: "names of users in the paths of their homes",
		prepare: (homes) => {
			const redact = withoutUsers(homes);
			return () => redact;
		},
	},
	{
		what: "names of users after a tilde",
		prepare: () => () => (text) => (text.includes("~") ? text.replace(tildeName, "$1~<user>") : text),
	},
];

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

/** The superuser is nobody in person; `~+` and `~-` are folders of the shell. */
const tildeName = /(^|[\s"'`=:(,])~(?!root\b)[A-Za-z_][A-Za-z0-9_.-]*/g;

function withoutUsers({ parents }: HomePlaces): Redact {
	const places = parents.map((segments) =>
		segments
			.map((segment) => (segment === "*" ? "[^/\\s]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
			.join("/"),
	);
	// A variable or a pattern in the place of the name is nobody's name.
	const form = new RegExp(
		`(^|[^A-Za-z0-9._~-])(/(?:${places.join("|")})/)(?![$*?{<[])[^/\\s"'\`:;,()|&<>]+`,
		"g",
	);
	return (text) => (text.includes("/") ? text.replace(form, "$1$2<user>") : text);
}

function secretsOf(document: JsonValue): readonly string[] {
	const found = new Set<string>();
	const visit = (value: JsonValue, name: string): void => {
		if (typeof value === "string") {
			for (const { start, end } of secretsIn(value)) {
				const isShort = end - start < shortest;
				found.add(isShort ? value.slice(Math.max(0, start - 1), end + 1) : value.slice(start, end));
			}
			if (isFiledAsSecret(name, value) && value.length >= shortest) {
				found.add(value);
				// As messages cut it.
				found.add(value.slice(0, 80));
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
