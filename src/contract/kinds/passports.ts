import passport from "../../../schemas/agent-passport.v2.schema.json" with { type: "json" };
import { absent, type ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const passports: readonly ContractKind[] = [
	{ name: "AgentPassport", version: "v2", role: "authority", marks: { kind: "AgentPassport" }, versionMarks: {}, schema: passport, id: "/bundle_id", instant: "/attested_at" },
	{ name: "AgentPassport", version: "v2", role: "authority", marks: { type: "AgentPassport", kind: absent }, versionMarks: {}, schema: passport, id: "/bundle_id", instant: "/attested_at" },
];
