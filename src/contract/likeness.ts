import { absent, bears, type ContractKind, type Mark, present } from "./kind.ts";
import type { JsonObject } from "./value.ts";
import { allOf, quote } from "./words.ts";

/** The kind that a document resembles by its fields, and what keeps it from being of that kind. */
export interface Likeness {
	readonly contractKind: ContractKind;
	/** True where it has every field that the kind needs, its marks aside. */
	readonly whole: boolean;
	/** As a sentence's end: `lacks the field x`. */
	readonly fault: string;
}

/** How much of what a kind needs a document must have to resemble it. */
const enough = 0.6;

/** The one kind that a document resembles most; none where two do, or where none does much. */
export function likeness(value: JsonObject, table: readonly ContractKind[]): Likeness | undefined {
	const ranked = table
		.map((contractKind) => ({ contractKind, score: score(value, contractKind) }))
		.sort((one, other) => other.score - one.score);
	const [best] = ranked;
	const next = ranked.find(({ contractKind }) => contractKind.name !== best?.contractKind.name);
	if (best === undefined || best.score < enough || best.score === next?.score) return undefined;
	const { contractKind } = best;
	const faults = faultsOf(value, contractKind);
	if (faults.length === 0) return undefined;
	const whole = required(contractKind).every(
		(field) => marked(contractKind, field) || Object.hasOwn(value, field),
	);
	return { contractKind, whole, fault: faults.join(" and ") };
}

/** The part of the needed fields that is there, less the part of the fields that nobody knows. */
function score(value: JsonObject, kind: ContractKind): number {
	const needed = required(kind).filter((field) => !marked(kind, field) || kind.marks[field] === present);
	const known = Object.keys((kind.schema.properties as object | undefined) ?? {});
	const written = Object.keys(value).length;
	if (needed.length < 2 || written === 0) return 0;
	const has = (field: string) => Object.hasOwn(value, field);
	return needed.filter(has).length / needed.length - (written - known.filter(has).length) / written;
}

function required(kind: ContractKind): readonly string[] {
	return (kind.schema.required as readonly string[] | undefined) ?? [];
}

function marked(kind: ContractKind, field: string): boolean {
	return field in kind.marks;
}

function faultsOf(value: JsonObject, kind: ContractKind): readonly string[] {
	const broken = Object.entries(kind.marks).filter(
		([field, mark]) => !bears(Object.hasOwn(value, field) ? value[field] : undefined, mark),
	);
	const lacking = broken.filter(([field]) => !Object.hasOwn(value, field));
	const unwanted = broken.filter(([, mark]) => mark === absent);
	const wrong = broken.filter((entry) => !lacking.includes(entry) && !unwanted.includes(entry));
	return [
		...said(
			"lacks",
			lacking.map(([field, mark]) => named(kind, field, mark)),
		),
		...said(
			"must not have",
			unwanted.map(([field]) => quote(field)),
		),
		...said(
			"needs",
			wrong.map(([field, mark]) => named(kind, field, mark)),
		),
	];
}

function said(verb: string, fields: readonly string[]): readonly string[] {
	return fields.length === 0 ? [] : [`${verb} ${fields.join(", ")}`];
}

/** A field with what must stand in it, where one text must. */
function named(kind: ContractKind, field: string, mark: Mark): string {
	const texts = [kind.versionMarks[field], mark].filter((text) => typeof text === "string");
	return texts[0] === undefined ? quote(field) : `${quote(field)} (${allOf(texts.slice(0, 1))})`;
}
