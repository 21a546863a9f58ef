import a2a from "../../../schemas/a2a-state-machine.v0.1.0.schema.json" with { type: "json" };
import machine from "../../../schemas/agent-machine.v0.1.0.schema.json" with { type: "json" };
import lifecycle from "../../../schemas/agent-machine-lifecycle.v0.schema.json" with { type: "json" };
import agentPod from "../../../schemas/agent-pod.v0.1.0.schema.json" with { type: "json" };
import runtimeEvidence from "../../../schemas/agentplane-runtime-evidence.v0.1.0.schema.json" with {
	type: "json",
};
import deploymentPlan from "../../../schemas/agentpod-deployment-plan.v0.1.0.schema.json" with {
	type: "json",
};
import artifactBoundary from "../../../schemas/artifact-boundary.v0.1.0.schema.json" with { type: "json" };
import artifactConsent from "../../../schemas/artifact-consent-record.v0.1.0.schema.json" with {
	type: "json",
};
import cacheTier from "../../../schemas/cache-tier.v0.1.0.schema.json" with { type: "json" };
import deploymentReceipt from "../../../schemas/deployment-receipt.v0.1.0.schema.json" with { type: "json" };
import evalGate from "../../../schemas/eval-gate-profile.v0.1.0.schema.json" with { type: "json" };
import trustSignal from "../../../schemas/external-trust-signal-provider.v0.1.0.schema.json" with {
	type: "json",
};
import inferenceProvider from "../../../schemas/inference-provider.v0.1.0.schema.json" with { type: "json" };
import interactionSafety from "../../../schemas/interaction-safety-pack.v0.1.0.schema.json" with {
	type: "json",
};
import releaseEvidence from "../../../schemas/release-evidence-bundle.v0.1.0.schema.json" with {
	type: "json",
};
import runtimeInstall from "../../../schemas/runtime-install-receipt.v2.schema.json" with { type: "json" };
import releaseEnvelope from "../../../schemas/signed-release-bundle-envelope.v0.1.0.schema.json" with {
	type: "json",
};
import steeringReceipt from "../../../schemas/steering-artifact-receipt.v0.1.0.schema.json" with {
	type: "json",
};
import steeringSourceset from "../../../schemas/steering-sourceset.v0.1.0.schema.json" with { type: "json" };
import storageReceipt from "../../../schemas/storage-receipt.v0.1.0.schema.json" with { type: "json" };
import { absent, type ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const agentMachineRecords: readonly ContractKind[] = [
	{ name: "ArtifactBoundary", version: "v0.1.0", role: "request", marks: { kind: "ArtifactBoundary" }, versionMarks: { specVersion: "0.1.0" }, schema: artifactBoundary, id: "/id", instant: "/issuedAt", paths: ["/pathBuckets/*/pathPrefixes/*"] },
	{ name: "SignedReleaseBundleEnvelope", version: "v0.1.0", role: "authority", marks: { kind: "SignedReleaseBundleEnvelope" }, versionMarks: { specVersion: "0.1.0" }, schema: releaseEnvelope, id: "/id", instant: "/generatedAt" },
	{ name: "RuntimeInstallReceipt", version: "v2", role: "evidence", marks: { type: "RuntimeInstallReceipt" }, versionMarks: {}, schema: runtimeInstall, id: "/id", instant: "/capturedAt" },
	{ name: "ArtifactConsentRecord", version: "v0.1.0", role: "authority", marks: { kind: "ArtifactConsentRecord" }, versionMarks: { specVersion: "0.1.0" }, schema: artifactConsent, id: "/id", instant: "/decidedAt" },
	{ name: "ExternalTrustSignalProvider", version: "v0.1.0", role: "evidence", marks: { kind: "ExternalTrustSignalProvider" }, versionMarks: { specVersion: "0.1.0" }, schema: trustSignal, id: "/id", instant: "/observedAt" },
	{ name: "A2AStateMachine", version: "v0.1.0", role: "request", marks: { kind: "A2AStateMachine" }, versionMarks: { specVersion: "0.1.0" }, schema: a2a, id: "/id", instant: "/issuedAt" },
	{ name: "EvalGateProfile", version: "v0.1.0", role: "request", marks: { kind: "EvalGateProfile" }, versionMarks: { specVersion: "0.1.0" }, schema: evalGate, id: "/id", instant: "/issuedAt" },
	{ name: "InteractionSafetyPack", version: "v0.1.0", role: "request", marks: { kind: "InteractionSafetyPack" }, versionMarks: { specVersion: "0.1.0" }, schema: interactionSafety, id: "/id", instant: "/issuedAt" },
	{ name: "AgentPod", version: "v0.1.0", role: "request", marks: { kind: "AgentPod" }, versionMarks: { specVersion: "0.1.0" }, schema: agentPod, id: "/id", paths: ["/storage/*/hostPath"], images: ["/runtime/imageOrCommand"] },
	{ name: "AgentPodDeploymentPlan", version: "v0.1.0", role: "evidence", marks: { kind: "AgentPodDeploymentPlan" }, versionMarks: { specVersion: "0.1.0" }, schema: deploymentPlan, id: null, images: ["/runtime/imageOrCommand"] },
	{ name: "DeploymentReceipt", version: "v0.1.0", role: "evidence", marks: { kind: "DeploymentReceipt" }, versionMarks: { specVersion: "0.1.0" }, schema: deploymentReceipt, id: "/receiptId" },
	{ name: "StorageReceipt", version: "v0.1.0", role: "evidence", marks: { kind: "StorageReceipt" }, versionMarks: { specVersion: "0.1.0" }, schema: storageReceipt, id: "/id", instant: "/observedAt" },
	{ name: "AgentPlaneRuntimeEvidence", version: "v0.1.0", role: "evidence", marks: { kind: "AgentPlaneRuntimeEvidence" }, versionMarks: { specVersion: "0.1.0" }, schema: runtimeEvidence, id: "/id", instant: "/observedAt" },
	{ name: "ReleaseEvidenceBundle", version: "v0.1.0", role: "evidence", marks: { kind: "ReleaseEvidenceBundle" }, versionMarks: { specVersion: "0.1.0" }, schema: releaseEvidence, id: "/id", instant: "/generatedAt" },
	{ name: "SteeringSourceset", version: "v0.1.0", role: "request", marks: { kind: "SteeringSourceset" }, versionMarks: { specVersion: "0.1.0" }, schema: steeringSourceset, id: "/id" },
	{ name: "SteeringArtifactReceipt", version: "v0.1.0", role: "evidence", marks: { kind: "SteeringArtifactReceipt" }, versionMarks: { specVersion: "0.1.0" }, schema: steeringReceipt, id: "/id", instant: "/generatedAt" },
	{ name: "AgentMachine", version: "v0.1.0", role: "request", marks: { kind: "AgentMachine" }, versionMarks: { specVersion: "0.1.0" }, schema: machine, id: "/id" },
	{ name: "InferenceProvider", version: "v0.1.0", role: "request", marks: { kind: "InferenceProvider" }, versionMarks: { specVersion: "0.1.0" }, schema: inferenceProvider, id: "/id" },
	{ name: "CacheTier", version: "v0.1.0", role: "request", marks: { kind: "CacheTier" }, versionMarks: { specVersion: "0.1.0" }, schema: cacheTier, id: "/id" },
	{ name: "AgentMachineLifecycle", version: "v0", role: "evidence", marks: { service_id: "svc.substrate.agent-machine", kind: absent }, versionMarks: {}, schema: lifecycle, id: "/machine_id" },
];
