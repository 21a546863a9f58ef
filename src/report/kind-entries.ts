import { type ContractKind, type Mark, present } from "../contract/index.ts";
import type { Rule } from "../policy/index.ts";
import type { SchemaFile } from "../schema-files.ts";

/** A kind of contract as the catalogue presents it. */
export interface KindEntry {
	readonly name: string;
	readonly version: string;
	readonly role: ContractKind["role"];
	readonly family: string;
	/** What its schema says of it. */
	readonly description: string;
	/** The schema's file, below the package's folder. */
	readonly schema: string;
	/** What a document must hold, all of it, to be of the kind. */
	readonly recognisedBy: readonly KindMark[];
	/** JSON Pointer to the text by which other documents name it. */
	readonly id: string | null;
	/** JSON Pointer to the instant by which it is judged where the caller gives none. */
	readonly instant: string | null;
	/** JSON Pointers to host paths. */
	readonly paths: readonly string[];
	/** The rules about this kind; those about the facts of any kind are not among them. */
	readonly rules: readonly KindRule[];
	/** The rules of the family that are about no kind of it alone: each judges those that have what it is about. */
	readonly shared: readonly KindRule[];
}

export type KindRule = Pick<Rule, "code" | "severity" | "title">;

export type KindMark =
	| { readonly field: string; readonly equals: string | number }
	| { readonly field: string; readonly matches: string }
	| { readonly field: string; readonly present: boolean };

/** Every kind with what the bundle's rules judge of it, in the order of the table. */
export function kindEntries(
	families: Readonly<Record<string, readonly ContractKind[]>>,
	rules: ReadonlyMap<string, Rule>,
	fileOf: (kind: ContractKind) => SchemaFile,
): readonly KindEntry[] {
	const ofKinds = new Set(
		Object.values(families)
			.flat()
			.map((kind) => fileOf(kind).name),
	);
	const all = [...rules.values()];
	return Object.entries(families).flatMap(([family, kinds]) => {
		const shared = all.filter(
			(rule) => familyOf(rule) === family && !rule.about.some((schema) => ofKinds.has(schema)),
		);
		return kinds.map((kind) => {
			// A rule names the schema of one version and judges them all.
			const schemas = kinds.filter(({ name }) => name === kind.name).map((version) => fileOf(version).name);
			return {
				name: kind.name,
				version: kind.version,
				role: kind.role,
				family,
				description: String(kind.schema.description ?? ""),
				schema: fileOf(kind).path,
				recognisedBy: marksOf(kind),
				id: kind.id,
				instant: kind.instant ?? null,
				paths: kind.paths ?? [],
				rules: all.filter(({ about }) => about.some((schema) => schemas.includes(schema))).map(inShort),
				shared: shared.map(inShort),
			};
		});
	});
}

function inShort({ code, severity, title }: Rule): KindRule {
	return { code, severity, title };
}

/** `policy/execution_plane/…` is the folder of `execution-plane`. */
function familyOf({ file }: Rule): string | undefined {
	return file.split("/")[1]?.replaceAll("_", "-");
}

/** What a version demands of a field stands for what the kind demands of it. */
function marksOf({ marks, versionMarks }: ContractKind): readonly KindMark[] {
	return Object.entries({ ...marks, ...versionMarks }).map(([field, mark]) => markOf(field, mark));
}

function markOf(field: string, mark: Mark): KindMark {
	if (typeof mark === "symbol") return { field, present: mark === present };
	return mark instanceof RegExp ? { field, matches: mark.source } : { field, equals: mark };
}
