import v1 from "../../../schemas/delegation.v1.schema.json" with { type: "json" };
import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const delegation: readonly ContractKind[] = [
	{ name: "Delegation", version: "v1", role: "authority", marks: { kind: "Delegation" }, versionMarks: { apiVersion: "gatehouse.dev/v1" }, schema: v1, id: "/id", instant: "/notBefore", paths: ["/paths/*/path"] },
];
