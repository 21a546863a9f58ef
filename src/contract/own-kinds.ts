import type { OwnKinds } from "../documents.generated.ts";
import { absent, type ContractKind, type Mark, present } from "./kind.ts";

/** A kind that an organisation brings along, as data; `schemas/own-kinds.v1.schema.json` says what each field is. */
export type OwnKindRow = OwnKinds["kinds"][number];

/** A row and its JSON Schema, as a bundle carries them. */
export interface CarriedKind extends Omit<OwnKindRow, "schema"> {
	readonly schema: ContractKind["schema"];
	readonly schemaFile: string;
}

/** The kind that a row describes. */
export function ownKind({ marks, versionMarks, id, ...row }: CarriedKind): ContractKind {
	return { ...row, marks: readMarks(marks), versionMarks: readMarks(versionMarks ?? {}), id: id ?? null };
}

function readMarks(marks: OwnKindRow["marks"]): Readonly<Record<string, Mark>> {
	return Object.fromEntries(
		Object.entries(marks).map(([field, mark]) => [
			field,
			typeof mark === "object" ? (mark.present ? present : absent) : mark,
		]),
	);
}
