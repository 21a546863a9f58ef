import type { Settings } from "../../configuration/index.ts";

/** A rule of the settings: what to leave out of the log, or what to put in its place. */
export type MaskRule = NonNullable<NonNullable<Settings["serve"]>["decisionLogMask"]>[number];

/** What may be logged, and where something else stood. */
export interface Mask {
	readonly document: { readonly input?: unknown; readonly result?: unknown };
	/** JSON Pointers of what was left out. */
	readonly erased: readonly string[];
	/** JSON Pointers of what was put in the place of something. */
	readonly masked: readonly string[];
}

/** Applies the rules, and takes secrets and names of users out of the input; a result has none. */
export function masked(
	{ input, result }: { readonly input: unknown; readonly result: unknown },
	rules: readonly MaskRule[],
	redact: (text: string) => string,
): Mask {
	const redactedAt: string[] = [];
	let document: { input?: unknown; result?: unknown } = {
		...(input === undefined ? {} : { input: withoutPrivate(input, "/input", redact, redactedAt) }),
		...(result === undefined ? {} : { result }),
	};
	const erased: string[] = [];
	const replaced: string[] = [];
	for (const rule of rules) {
		const { op, path, value = null } = typeof rule === "string" ? { op: "remove", path: rule } : rule;
		const changed = changedAt(document, tokensOf(path), op === "remove" ? null : { value });
		if (changed !== undefined) {
			document = changed as typeof document;
			(op === "remove" ? erased : replaced).push(path);
		}
	}
	return { document, erased, masked: [...new Set([...replaced, ...redactedAt])] };
}

function withoutPrivate(
	value: unknown,
	at: string,
	redact: (text: string) => string,
	places: string[],
): unknown {
	if (typeof value === "string") {
		const text = redact(value);
		if (text !== value) {
			places.push(at);
		}
		return text;
	}
	if (Array.isArray(value)) {
		return value.map((item, i) => withoutPrivate(item, `${at}/${i}`, redact, places));
	}
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([name, item]) => {
				// A place must not tell what its value does not.
				const shown = redact(name);
				const place = `${at}/${shown.replaceAll("~", "~0").replaceAll("/", "~1")}`;
				return [shown, withoutPrivate(item, place, redact, places)];
			}),
		);
	}
	return value;
}

function tokensOf(pointer: string): readonly string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A copy with another value at a place, or without it; undefined where nothing stands there. */
function changedAt(
	value: unknown,
	[token, ...rest]: readonly string[],
	put: { readonly value: unknown } | null,
): unknown {
	if (token === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, token)) {
		return undefined;
	}
	const isList = Array.isArray(value);
	if (isList && !/^(?:0|[1-9]\d*)$/.test(token)) {
		return undefined;
	}
	const part = (value as Readonly<Record<string, unknown>>)[token];
	const changed = rest.length === 0 ? put?.value : changedAt(part, rest, put);
	if (rest.length > 0 && changed === undefined) {
		return undefined;
	}
	if (rest.length === 0 && put === null) {
		return isList
			? value.filter((_, i) => i !== Number(token))
			: Object.fromEntries(Object.entries(value).filter(([name]) => name !== token));
	}
	return isList ? value.with(Number(token), changed) : { ...value, [token]: changed };
}
