import v01 from "../../../schemas/workstation-contract.v0.1.schema.json" with { type: "json" };
import v02 from "../../../schemas/workstation-contract.v0.2.schema.json" with { type: "json" };
import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const workstation: readonly ContractKind[] = [
	{ name: "WorkstationContract", version: "v0.1", role: "request", marks: { kind: "WorkstationContract" }, versionMarks: { api_version: "workstation-contracts.socios.io/v0.1" }, schema: v01, id: "/metadata/id" },
	{ name: "WorkstationContract", version: "v0.2", role: "request", marks: { kind: "WorkstationContract" }, versionMarks: { api_version: "workstation-contracts.socios.io/v0.2" }, schema: v02, id: "/metadata/id" },
];
