import agentRegistryGrant from "../../../schemas/agent-registry-grant.v0.1.0.schema.json" with {
	type: "json",
};
import policyAdmission from "../../../schemas/policy-admission.v0.1.0.schema.json" with { type: "json" };
import workspaceOperation from "../../../schemas/workspace-operation-contract.v0.1.0.schema.json" with {
	type: "json",
};
import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const agentMachine: readonly ContractKind[] = [
	{ name: "WorkspaceOperationContract", version: "v0.1.0", role: "request", marks: { kind: "WorkspaceOperationContract" }, versionMarks: { specVersion: "0.1.0" }, schema: workspaceOperation, id: "/id", instant: "/controls/operationEvents/*/at" },
	{ name: "PolicyAdmission", version: "v0.1.0", role: "authority", marks: { kind: "PolicyAdmission" }, versionMarks: { specVersion: "0.1.0" }, schema: policyAdmission, id: "/id", instant: "/decidedAt" },
	{ name: "AgentRegistryGrant", version: "v0.1.0", role: "authority", marks: { kind: "AgentRegistryGrant" }, versionMarks: { specVersion: "0.1.0" }, schema: agentRegistryGrant, id: "/id", instant: "/issuedAt" },
];
