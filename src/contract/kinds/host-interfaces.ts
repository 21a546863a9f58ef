import envelope from "../../../schemas/host-interface-envelope.v1.schema.json" with { type: "json" };
import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const hostInterfaces: readonly ContractKind[] = [
	{ name: "HostInterfaceEnvelope", version: "v1", role: "authority", marks: { schemaVersion: /^host-interfaces\/envelope\// }, versionMarks: { schemaVersion: "host-interfaces/envelope/v1" }, schema: envelope, id: "/id", instant: "/decidedAt" },
];
