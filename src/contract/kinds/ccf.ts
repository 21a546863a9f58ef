import agent from "../../../schemas/ccf-agent-configuration.v1.schema.json" with { type: "json" };
import { absent, type ContractKind, fields } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const ccf: readonly ContractKind[] = [
	{ name: "CCFAgentConfiguration", version: "v1", role: "request", marks: { ...fields("api", "plugins"), kind: absent }, versionMarks: {}, schema: agent, id: null, plainDates: ["/plugins/*/policy_data"] },
];
