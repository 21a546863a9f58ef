import type { Redact } from "../decision/index.ts";
import type { TracedList, TracedValue } from "../opa/index.ts";
import type { SourceRange } from "../place.ts";

/** A value under its name, safe to be shown: without secrets and names of users, cut where it is long. */
export interface NamedValue {
	readonly name: string;
	/** As Rego writes it; null where it is undefined. */
	readonly value: string | null;
	/** Where it is a fact: how it is written, what it comes to mean, how, and where. */
	readonly fact?: Fact;
}

export interface Fact {
	readonly written: string;
	readonly resolved: string | null;
	readonly derivation: readonly string[];
	readonly range: SourceRange | null;
}

/** What values are shown by. */
export interface Showing {
	readonly redact: Redact;
	/** The place in the file of what a fact calls by number. */
	readonly rangeOf: (place: number) => SourceRange | null;
}

/** Longest text of a value; a terminal shows less. */
const longest = 400;

export function namedValue(name: string, value: TracedValue | undefined, showing: Showing): NamedValue {
	if (value === undefined) {
		return { name, value: null };
	}
	const fact = factOf(value, showing);
	const text = cut(rego(value, showing.redact), longest);
	return { name, value: text, ...(fact === null ? {} : { fact }) };
}

export function cut(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** The value as it stands in Rego. Texts are redacted before they are put together, so that none is missed. */
function rego(value: TracedValue, redact: Redact): string {
	if (typeof value === "string") {
		return JSON.stringify(redact(value));
	}
	if (typeof value !== "object" || value === null) {
		return String(value);
	}
	const [tag, ...items] = value;
	switch (tag) {
		case "a":
			return `[${items.map((item) => rego(item, redact)).join(", ")}]`;
		case "s":
			return items.length === 0 ? "set()" : `{${items.map((item) => rego(item, redact)).join(", ")}}`;
		case "o":
			return `{${items.map((pair) => pairText(pair as TracedList, redact)).join(", ")}}`;
		default:
			return `<${items.join(" of ")}>`;
	}
}

function pairText([key, value]: TracedList, redact: Redact): string {
	return `${rego(key ?? null, redact)}: ${rego(value ?? null, redact)}`;
}

/** A member of an object by its name. */
export function member(value: TracedValue | undefined, name: string): TracedValue | undefined {
	if (typeof value !== "object" || value === null || value[0] !== "o") {
		return undefined;
	}
	const pairs = value.slice(1) as unknown as readonly (readonly [TracedValue, TracedValue])[];
	return pairs.find(([key]) => key === name)?.[1];
}

/** A fact is an object that names its place, by number or by pointer, and holds the text that stands there. */
function factOf(value: TracedValue, { redact, rangeOf }: Showing): Fact | null {
	const place = member(value, "at");
	const written = member(value, "text") ?? member(value, "option") ?? member(value, "name");
	if (place === undefined || typeof written !== "string") {
		return null;
	}
	const resolved = member(value, "shown") ?? member(value, "value");
	const derivation = member(value, "derivation");
	const steps = Array.isArray(derivation) ? derivation.slice(1) : [];
	return {
		written: redact(written),
		resolved: typeof resolved === "string" ? redact(resolved) : null,
		derivation: steps.filter((step) => typeof step === "string").map(redact),
		// A pointer may lead into another document.
		range: typeof place === "number" ? rangeOf(place) : null,
	};
}
