import { child } from "../place.ts";
import { bears, type ContractKind, type Mark } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { type Likeness, likeness } from "./likeness.ts";
import type { Refusal } from "./refusals.ts";
import { isObject, type JsonObject, type JsonValue } from "./value.ts";
import { allOf, nearest, oneOf, quote } from "./words.ts";

export type Recognition =
	| { readonly kind: "known"; readonly contractKind: ContractKind }
	| { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/**
 * Tells which kind of contract a value is: exactly one, or a refusal; never a guess. A kind that the caller names (its
 * versions, the newest first) is taken where the value bears no kind's marks, or that kind's among others; it never
 * overrules what the value says.
 */
export function recogniseAmong(
	table: readonly ContractKind[],
	value: JsonValue,
	stated: readonly ContractKind[] = [],
): Recognition {
	if (!isObject(value)) {
		const message = `a contract is an object, and this is ${Array.isArray(value) ? "a list" : "a single value"}`;
		return refused({ code: "contract.not-an-object", message, at: { pointer: "" } });
	}
	const named = table.filter((kind) => bearsAll(value, kind.marks));
	const borne = named.filter((kind) => bearsAll(value, kind.versionMarks));
	const fitting = stated.length === 0 ? borne : borne.filter((kind) => stated.includes(kind));
	const [known, ...others] = fitting;
	if (known !== undefined && others.length === 0) return { kind: "known", contractKind: known };
	if (borne.length > 1) return refused(ambiguous(borne));
	if (borne.length === 1) return refused(otherKind(borne, stated));
	if (named.length > 0) return refused(unknownVersion(value, named));
	const [newest] = stated;
	return newest === undefined ? refused(unknownKind(value, table)) : { kind: "known", contractKind: newest };
}

/** As {@link recogniseAmong}, among all kinds that the gate itself knows where no others are given. */
export function recognise(
	document: { readonly value: JsonValue },
	stated: readonly ContractKind[] = [],
	among: readonly ContractKind[] = kinds,
): Recognition {
	return recogniseAmong(among, document.value, stated);
}

function refused(refusal: Refusal): Recognition {
	return { kind: "refused", refusals: [refusal] };
}

function bearsAll(value: JsonObject, marks: Readonly<Record<string, Mark>>): boolean {
	// Every document is held against every kind: no lists are made of their marks.
	for (const field in marks) {
		if (!bears(own(value, field), marks[field] as Mark)) {
			return false;
		}
	}
	return true;
}

function ambiguous(found: readonly ContractKind[]): Refusal {
	return {
		code: "contract.ambiguous-kind",
		message: `the document is ${allOf(found.map(title))} at once`,
		at: { pointer: "" },
	};
}

function otherKind(found: readonly ContractKind[], stated: readonly ContractKind[]): Refusal {
	return {
		code: "contract.other-kind",
		message: `the document says that it is ${allOf(found.map(title))}, the caller that it is ${oneOf(stated.map(title))}`,
		at: { pointer: "" },
	};
}

function title({ name, version }: ContractKind): string {
	return `${name} ${version}`;
}

function unknownVersion(value: JsonObject, named: readonly ContractKind[]): Refusal {
	const field = named.flatMap((kind) => Object.keys(kind.versionMarks))[0] ?? "";
	const known = constants(named, (kind) => kind.versionMarks[field]);
	const name = named[0]?.name ?? "";
	return { code: "contract.unknown-version", ...complain(value, field, known, `version of ${quote(name)}`) };
}

function unknownKind(value: JsonObject, table: readonly ContractKind[]): Refusal {
	const fields = [...new Set(table.flatMap((kind) => Object.keys(kind.marks)))];
	const marked = (field: string) => constants(table, (kind) => markText(kind, field));
	const field =
		fields.find((name) => own(value, name) !== undefined && marked(name).length > 0) ?? fields[0] ?? "kind";
	const written = own(value, field);
	const meant = typeof written === "string" ? nearest(written, marked(field)) : undefined;
	const alike = likeness(value, table);
	// A name near that of another kind is no slip where all the fields are there.
	const isSlip = meant !== undefined && (!alike?.whole || markText(alike.contractKind, field) === meant);
	if (alike !== undefined && !isSlip) return resembles(alike);
	return { code: "contract.unknown-kind", ...complain(value, field, marked(field), "kind of contract") };
}

/** The text that a field must hold to name a kind, its version included where one field names both. */
function markText(kind: ContractKind, field: string): Mark | undefined {
	const mark = kind.marks[field];
	return mark instanceof RegExp ? kind.versionMarks[field] : mark;
}

function resembles({ contractKind, fault }: Likeness): Refusal {
	return {
		code: "contract.unknown-kind",
		message: `nothing here names a kind of contract; by its fields the document comes nearest to ${quote(contractKind.name)}, and ${fault}`,
		at: { pointer: "" },
	};
}

function complain(
	value: JsonObject,
	field: string,
	known: readonly string[],
	what: string,
): Omit<Refusal, "code"> {
	const written = own(value, field);
	const list = `known ${known.length === 1 ? "is" : "are"} ${allOf(known)}`;
	if (written === undefined) {
		return {
			message: `the field ${quote(field)}, which names the ${what}, is missing; ${list}`,
			at: { pointer: "" },
		};
	}
	const at = { pointer: child("", field) };
	if (typeof written !== "string") {
		return { message: `${quote(field)} must be a text that names the ${what}; ${list}`, at };
	}
	const near = nearest(written, known);
	const hint = near === undefined ? "" : `, perhaps ${quote(near)} is meant`;
	return { message: `${quote(written)} is no known ${what}${hint}; ${list}`, at };
}

function constants(among: readonly ContractKind[], mark: (kind: ContractKind) => Mark | undefined): string[] {
	const texts = among.map(mark).filter((found) => typeof found === "string");
	return [...new Set(texts)].sort();
}

function own(value: JsonObject, field: string): JsonValue | undefined {
	return Object.hasOwn(value, field) ? value[field] : undefined;
}
