import activationDecision from "../../../schemas/activation-decision.v0.1.0.schema.json" with {
	type: "json",
};
import agentRegistryGrant from "../../../schemas/agent-registry-grant.v0.1.0.schema.json" with {
	type: "json",
};
import attestationDecision from "../../../schemas/attestation-decision.v0.1.0.schema.json" with {
	type: "json",
};
import capabilityDeclaration from "../../../schemas/capability-declaration.v0.1.0.schema.json" with {
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
	{ name: "ActivationDecision", version: "v0.1.0", role: "authority", marks: { kind: "ActivationDecision" }, versionMarks: { specVersion: "0.1.0" }, schema: activationDecision, id: "/id", instant: "/decidedAt" },
	{ name: "AttestationDecision", version: "v0.1.0", role: "authority", marks: { kind: "AttestationDecision" }, versionMarks: { specVersion: "0.1.0" }, schema: attestationDecision, id: "/attestation_id", instant: "/attested_at" },
	{ name: "CapabilityDeclaration", version: "v0.1.0", role: "evidence", marks: { kind: "CapabilityDeclaration" }, versionMarks: { specVersion: "0.1.0" }, schema: capabilityDeclaration, id: "/id", instant: "/issuedAt" },
];
