import workstationV01 from "../../schemas/workstation-contract.v0.1.schema.json" with { type: "json" };
import workstationV02 from "../../schemas/workstation-contract.v0.2.schema.json" with { type: "json" };
import type { JsonValue } from "./value.ts";

export const present = Symbol("present");
export const absent = Symbol("absent");

/** What a distinguishing field must hold. A field that is `absent` must not be there at all. */
export type Mark = string | number | RegExp | typeof present | typeof absent;

/** One kind of contract in one version. A document is of the kind whose marks it all bears; it must be one kind only. */
export interface ContractKind {
	readonly name: string;
	readonly version: string;
	/** Fields of the root that say which kind it is. */
	readonly marks: Readonly<Record<string, Mark>>;
	/** Fields of the root that say which version of the kind it is. */
	readonly versionMarks: Readonly<Record<string, Mark>>;
	/** JSON Schema 2020-12. */
	readonly schema: { readonly $id: string; readonly [keyword: string]: unknown };
	/** JSON Pointer to the text by which other documents refer to this one. */
	readonly id: string;
}

// biome-ignore format: a table, one kind a line
export const kinds: readonly ContractKind[] = [
	{ name: "WorkstationContract", version: "v0.1", marks: { kind: "WorkstationContract" }, versionMarks: { api_version: "workstation-contracts.socios.io/v0.1" }, schema: workstationV01, id: "/metadata/id" },
	{ name: "WorkstationContract", version: "v0.2", marks: { kind: "WorkstationContract" }, versionMarks: { api_version: "workstation-contracts.socios.io/v0.2" }, schema: workstationV02, id: "/metadata/id" },
];

export function bears(value: JsonValue | undefined, mark: Mark): boolean {
	if (mark === present) return value !== undefined;
	if (mark === absent) return value === undefined;
	if (mark instanceof RegExp) return typeof value === "string" && mark.test(value);
	return value === mark;
}
