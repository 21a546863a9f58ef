import artifact from "../../../schemas/artifact.v1.schema.json" with { type: "json" };
import browserSession from "../../../schemas/browser-session.v1.schema.json" with { type: "json" };
import capabilityProfile from "../../../schemas/capability-profile.v1.schema.json" with { type: "json" };
import decisionCard from "../../../schemas/decision-card.v1.schema.json" with { type: "json" };
import deviceIdentity from "../../../schemas/device-identity.v1.schema.json" with { type: "json" };
import deviceTrustProfile from "../../../schemas/device-trust-profile.v1.schema.json" with { type: "json" };
import diagnosticRedaction from "../../../schemas/diagnostic-redaction.v1.schema.json" with { type: "json" };
import fileAvailability from "../../../schemas/file-availability.v1.schema.json" with { type: "json" };
import localAgentExecution from "../../../schemas/local-agent-execution.v1.schema.json" with { type: "json" };
import localOperationLog from "../../../schemas/local-operation-log.v1.schema.json" with { type: "json" };
import operationEvent from "../../../schemas/operation-event.v1.schema.json" with { type: "json" };
import operationTask from "../../../schemas/operation-task.v1.schema.json" with { type: "json" };
import policyGateRecord from "../../../schemas/policy-gate-record.v1.schema.json" with { type: "json" };
import provisionalArtifactId from "../../../schemas/provisional-artifact-id.v1.schema.json" with {
	type: "json",
};
import terminalCommand from "../../../schemas/terminal-command.v1.schema.json" with { type: "json" };
import terminalSession from "../../../schemas/terminal-session.v1.schema.json" with { type: "json" };
import transferOperation from "../../../schemas/transfer-operation.v1.schema.json" with { type: "json" };
import webCapture from "../../../schemas/web-capture.v1.schema.json" with { type: "json" };
import workspaceOperation from "../../../schemas/workspace-operation.v1.schema.json" with { type: "json" };
import { absent, type ContractKind, fields } from "../kind.ts";

// An operation is what others act under: its gates say whether it was let through. Of its times the latest is its own.
// biome-ignore format: a table, one kind a line
export const workspaceOps: readonly ContractKind[] = [
	{ name: "TerminalCommand", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/terminal-command\// }, versionMarks: { schemaVersion: "workspace-ops/terminal-command/v1" }, schema: terminalCommand, id: "/id", instant: "/startedAt", paths: ["/cwd", "/sideEffects/filesWritten/*"] },
	{ name: "LocalAgentExecution", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/local-agent-execution\// }, versionMarks: { schemaVersion: "workspace-ops/local-agent-execution/v1" }, schema: localAgentExecution, id: "/id", instant: "/startedAt", paths: ["/sideEffects/filesWritten/*"] },
	{ name: "BrowserSession", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/browser-session\// }, versionMarks: { schemaVersion: "workspace-ops/browser-session/v1" }, schema: browserSession, id: "/id", instant: "/startedAt" },
	{ name: "TerminalSession", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/terminal-session\// }, versionMarks: { schemaVersion: "workspace-ops/terminal-session/v1" }, schema: terminalSession, id: "/id", instant: "/startedAt", paths: ["/cwd"] },
	{ name: "WebCapture", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/web-capture\// }, versionMarks: { schemaVersion: "workspace-ops/web-capture/v1" }, schema: webCapture, id: "/id", instant: "/ts" },
	{ name: "TransferOperation", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/transfer-operation\// }, versionMarks: { schemaVersion: "workspace-ops/transfer-operation/v1" }, schema: transferOperation, id: "/id", instant: "/startedAt", paths: ["/source", "/destination"] },
	{ name: "CapabilityProfile", version: "v1", role: "authority", marks: { schemaVersion: /^workspace-ops\/capability-profile\// }, versionMarks: { schemaVersion: "workspace-ops/capability-profile/v1" }, schema: capabilityProfile, id: "/deviceId", instant: "/capturedAt", paths: ["/capabilities/filesystem/allowedRoots/*"] },
	{ name: "DiagnosticRedaction", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/diagnostic-redaction\// }, versionMarks: { schemaVersion: "workspace-ops/diagnostic-redaction/v1" }, schema: diagnosticRedaction, id: "/id", instant: "/appliedAt" },
	{ name: "LocalOperationLog", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/local-operation-log\// }, versionMarks: { schemaVersion: "workspace-ops/local-operation-log/v1" }, schema: localOperationLog, id: "/id", instant: "/entries/*/ts" },
	{ name: "ProvisionalArtifactId", version: "v1", role: "evidence", marks: { schemaVersion: /^workspace-ops\/provisional-artifact-id\// }, versionMarks: { schemaVersion: "workspace-ops/provisional-artifact-id/v1" }, schema: provisionalArtifactId, id: "/provisionalId", instant: "/createdAt" },
	{ name: "FileAvailabilityState", version: "v1", role: "evidence", marks: { ...fields("fileRef", "state"), schemaVersion: absent }, versionMarks: {}, schema: fileAvailability, id: "/id", instant: "/observedAt", paths: ["/localPath"] },
	{ name: "DeviceIdentity", version: "v1", role: "evidence", marks: { ...fields("hostname", "publicKeyFingerprint"), schemaVersion: absent }, versionMarks: {}, schema: deviceIdentity, id: "/deviceId", instant: "/createdAt" },
	{ name: "DeviceTrustProfile", version: "v1", role: "authority", marks: { ...fields("trustLevel", "attestedAt"), schemaVersion: absent }, versionMarks: {}, schema: deviceTrustProfile, id: "/deviceId", instant: "/attestedAt" },
	{ name: "OperationTask", version: "v1", role: "evidence", marks: { ...fields("operationId", "name", "status"), schemaVersion: absent }, versionMarks: {}, schema: operationTask, id: "/id", instant: "/startedAt" },
	{ name: "OperationEvent", version: "v1", role: "evidence", marks: { ...fields("operationId", "type", "ts"), schemaVersion: absent }, versionMarks: {}, schema: operationEvent, id: "/id", instant: "/ts" },
	{ name: "Artifact", version: "v1", role: "evidence", marks: { ...fields("operationId", "kind", "availability"), schemaVersion: absent }, versionMarks: {}, schema: artifact, id: "/id", instant: "/createdAt" },
	{ name: "DecisionCard", version: "v1", role: "authority", marks: { ...fields("question", "answer"), schemaVersion: absent }, versionMarks: {}, schema: decisionCard, id: "/id", instant: "/ts" },
	{ name: "PolicyGateRecord", version: "v1", role: "authority", marks: { ...fields("policy", "result", "ts"), schemaVersion: absent }, versionMarks: {}, schema: policyGateRecord, id: "/id", instant: "/ts" },
	{ name: "WorkspaceOperation", version: "v1", role: "authority", marks: { ...fields("deviceId", "status"), kind: /^[a-z]+(?:-[a-z]+)*$/, schemaVersion: absent, specVersion: absent }, versionMarks: {}, schema: workspaceOperation, id: "/id", instant: "/*" },
];
