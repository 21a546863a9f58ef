import { child } from "../place.ts";
import { bears, type ContractKind, type Mark, present } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import type { Refusal } from "./refusals.ts";
import { isObject, type JsonObject, type JsonValue } from "./value.ts";
import { allOf, nearest, quote } from "./words.ts";

export type Recognition =
	| { readonly kind: "known"; readonly contractKind: ContractKind }
	| { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** Tells which kind of contract a value is: exactly one, or a refusal; never a guess. */
export function recogniseAmong(table: readonly ContractKind[], value: JsonValue): Recognition {
	if (!isObject(value)) {
		const message = `a contract is an object, and this is ${Array.isArray(value) ? "a list" : "a single value"}`;
		return refused({ code: "contract.not-an-object", message, at: { pointer: "" } });
	}
	const named = table.filter((kind) => bearsAll(value, kind.marks));
	const [known, ...others] = named.filter((kind) => bearsAll(value, kind.versionMarks));
	if (known !== undefined && others.length === 0) return { kind: "known", contractKind: known };
	if (known !== undefined) return refused(ambiguous([known, ...others]));
	if (named.length > 0) return refused(unknownVersion(value, named));
	const near = nearestByFields(value, table);
	if (near.length > 0) return refused(incomplete(value, near));
	return refused(unknownKind(value, table));
}

export function recognise(document: { readonly value: JsonValue }): Recognition {
	return recogniseAmong(kinds, document.value);
}

function refused(refusal: Refusal): Recognition {
	return { kind: "refused", refusals: [refusal] };
}

function bearsAll(value: JsonObject, marks: Readonly<Record<string, Mark>>): boolean {
	return Object.entries(marks).every(([field, mark]) => bears(own(value, field), mark));
}

function ambiguous(found: readonly ContractKind[]): Refusal {
	const names = found.map((kind) => `${kind.name} ${kind.version}`);
	return {
		code: "contract.ambiguous-kind",
		message: `the document is ${allOf(names)} at once`,
		at: { pointer: "" },
	};
}

function unknownVersion(value: JsonObject, named: readonly ContractKind[]): Refusal {
	const field = named.flatMap((kind) => Object.keys(kind.versionMarks))[0] ?? "";
	const known = constants(named, (kind) => kind.versionMarks[field]);
	const name = named[0]?.name ?? "";
	return { code: "contract.unknown-version", ...complain(value, field, known, `version of ${quote(name)}`) };
}

function unknownKind(value: JsonObject, table: readonly ContractKind[]): Refusal {
	const fields = [...new Set(table.flatMap((kind) => Object.keys(kind.marks)))];
	const marked = (field: string) => constants(table, (kind) => kind.marks[field]);
	const field =
		fields.find((name) => own(value, name) !== undefined && marked(name).length > 0) ?? fields[0] ?? "kind";
	return { code: "contract.unknown-kind", ...complain(value, field, marked(field), "kind of contract") };
}

/** Of the kinds that are told by fields, and whose other marks the value bears, those that it lacks fewest fields of. */
function nearestByFields(value: JsonObject, table: readonly ContractKind[]): readonly ContractKind[] {
	const candidates = table.filter((kind) => {
		const others = Object.entries(kind.marks).filter(([, mark]) => mark !== present);
		return others.length > 0 && others.every(([field, mark]) => bears(own(value, field), mark));
	});
	const fewest = Math.min(...candidates.map((kind) => lacking(value, kind).length));
	return candidates.filter((kind) => lacking(value, kind).length === fewest);
}

function lacking(value: JsonObject, kind: ContractKind): readonly string[] {
	return Object.keys(kind.marks).filter((field) => own(value, field) === undefined);
}

function incomplete(value: JsonObject, near: readonly ContractKind[]): Refusal {
	const [nearest, ...others] = near;
	const told = "the document does not say which kind it is, and is told by its fields";
	const message =
		nearest !== undefined && others.length === 0
			? `${told}; it is nearest to ${quote(nearest.name)}, and lacks ${allOf(lacking(value, nearest))}`
			: `${told}; it has those of no kind: ${allOf(near.map(({ name }) => name))} are equally near`;
	return { code: "contract.unknown-kind", message, at: { pointer: "" } };
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
