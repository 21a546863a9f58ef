import acceptableAttestation from "../../../schemas/acceptable-attestation.v1.schema.json" with {
	type: "json",
};
import adapterSelectionPolicy from "../../../schemas/adapter-selection-policy.v1.schema.json" with {
	type: "json",
};
import admissionDecision from "../../../schemas/admission-decision.v1.schema.json" with { type: "json" };
import admissionRejection from "../../../schemas/admission-rejection.v1.schema.json" with { type: "json" };
import admissionRequest from "../../../schemas/admission-request.v1.schema.json" with { type: "json" };
import attachGrant from "../../../schemas/attach-grant.v1.schema.json" with { type: "json" };
import authorityDecision from "../../../schemas/authority-decision.v1.schema.json" with { type: "json" };
import authorityRef from "../../../schemas/authority-ref.v1.schema.json" with { type: "json" };
import boundarySessionDescriptor from "../../../schemas/boundary-session-descriptor.v1.schema.json" with {
	type: "json",
};
import credentialHandleRef from "../../../schemas/credential-handle-ref.v1.schema.json" with { type: "json" };
import executionEvent from "../../../schemas/execution-event.v1.schema.json" with { type: "json" };
import executionEventRecord from "../../../schemas/execution-event-record.v1.schema.json" with {
	type: "json",
};
import executionEvidence from "../../../schemas/execution-evidence.v1.schema.json" with { type: "json" };
import executionEvidenceBoundary from "../../../schemas/execution-evidence-boundary.v1.schema.json" with {
	type: "json",
};
import executionIntentEnvelope from "../../../schemas/execution-intent-envelope.v1.schema.json" with {
	type: "json",
};
import executionOutcome from "../../../schemas/execution-outcome.v1.schema.json" with { type: "json" };
import executionRequest from "../../../schemas/execution-request.v1.schema.json" with { type: "json" };
import executionResult from "../../../schemas/execution-result.v1.schema.json" with { type: "json" };
import executionRoute from "../../../schemas/execution-route.v1.schema.json" with { type: "json" };
import httpExecutionIntent from "../../../schemas/http-execution-intent.v1.schema.json" with { type: "json" };
import jsonRpcExecutionIntent from "../../../schemas/json-rpc-execution-intent.v1.schema.json" with {
	type: "json",
};
import laneCapabilities from "../../../schemas/lane-capabilities.v1.schema.json" with { type: "json" };
import lowerSimulationEvidence from "../../../schemas/lower-simulation-evidence.v1.schema.json" with {
	type: "json",
};
import lowerSimulationScenario from "../../../schemas/lower-simulation-scenario.v1.schema.json" with {
	type: "json",
};
import noBypassScan from "../../../schemas/no-bypass-scan.v1.schema.json" with { type: "json" };
import noEgressPolicy from "../../../schemas/no-egress-policy.v1.schema.json" with { type: "json" };
import nodeDescriptor from "../../../schemas/node-descriptor.v1.schema.json" with { type: "json" };
import placementSurface from "../../../schemas/placement-surface.v1.schema.json" with { type: "json" };
import processExecutionIntent from "../../../schemas/process-execution-intent.v1.schema.json" with {
	type: "json",
};
import provenance from "../../../schemas/provenance.v1.schema.json" with { type: "json" };
import sandboxProfile from "../../../schemas/sandbox-profile.v1.schema.json" with { type: "json" };
import streamAttachRevocation from "../../../schemas/stream-attach-revocation.v1.schema.json" with {
	type: "json",
};
import streamBackpressure from "../../../schemas/stream-backpressure.v1.schema.json" with { type: "json" };
import targetAttestation from "../../../schemas/target-attestation.v1.schema.json" with { type: "json" };
import targetDescriptor from "../../../schemas/target-descriptor.v1.schema.json" with { type: "json" };
import workerBudget from "../../../schemas/worker-budget.v1.schema.json" with { type: "json" };
import { type ContractKind, fields, type Marks } from "../kind.ts";

/** A root contract says no kind on the wire: its writer writes every field, and some are its own. */
function root(...own: readonly string[]): { readonly marks: Marks; readonly versionMarks: Marks } {
	return { marks: { contract_version: 1, ...fields(...own) }, versionMarks: { contract_version: 1 } };
}

/** A packet contract is named by its version. */
function packet(version: string): { readonly marks: Marks; readonly versionMarks: Marks } {
	return { marks: { contract_version: version }, versionMarks: { contract_version: version } };
}

// biome-ignore format: a table, one kind a line
export const executionPlane: readonly ContractKind[] = [
	{ name: "AdmissionRequest", version: "v1", role: "request", ...root("authority_ref", "sandbox_profile", "acceptable_attestation", "placement", "constraints"), schema: admissionRequest, id: "/request_id", instant: "/authority_ref/issued_at", digests: ["/sandbox_profile/opaque_bundle"] },
	{ name: "AdmissionDecision", version: "v1", role: "authority", ...root("status", "target_id", "attestation_class", "reason"), schema: admissionDecision, id: "/request_id" },
	{ name: "AdmissionRejection", version: "v1", role: "evidence", ...root("reason", "message", "details"), schema: admissionRejection, id: "/request_id" },
	{ name: "AuthorityRef", version: "v1", role: "authority", ...root("ref", "payload_hash", "audience", "issued_at"), schema: authorityRef, id: "/ref", instant: "/issued_at" },
	{ name: "SandboxProfile", version: "v1", role: "evidence", ...root("profile_ref", "bundle_hash", "opaque_bundle"), schema: sandboxProfile, id: "/profile_ref", digests: ["/opaque_bundle"] },
	{ name: "AcceptableAttestation", version: "v1", role: "evidence", ...root("classes", "priority_order"), schema: acceptableAttestation, id: null },
	{ name: "TargetDescriptor", version: "v1", role: "authority", ...root("attested_capability_classes", "verifier_id", "attested_at", "signature"), schema: targetDescriptor, id: "/target_id", instant: "/attested_at" },
	{ name: "TargetAttestation", version: "v1", role: "evidence", ...root("attestation_type", "presented_at", "claimed_capability_classes"), schema: targetAttestation, id: "/attestation_id", instant: "/presented_at" },
	{ name: "ExecutionEvidence", version: "v1", role: "evidence", ...root("evidence_id", "evidence_type", "policy_bundle_hash", "target_verifier_id", "authority_verifier_id"), schema: executionEvidence, id: "/evidence_id", instant: "/emitted_at" },
	{ name: "PlacementSurface", version: "v1", role: "evidence", ...root("surface_kind", "family"), schema: placementSurface, id: null },
	{ name: "Provenance", version: "v1", role: "evidence", ...root("kind", "owner", "admission_ref"), schema: provenance, id: null },
	{ name: "ExecutionRequest", version: "v1", role: "request", ...root("admission_request", "target_descriptor"), schema: executionRequest, id: "/execution_ref", instant: "/admission_request/authority_ref/issued_at", digests: ["/admission_request/sandbox_profile/opaque_bundle"] },
	{ name: "ExecutionResult", version: "v1", role: "evidence", ...root("output", "events", "error"), schema: executionResult, id: "/execution_ref" },
	{ name: "ExecutionEvent", version: "v1", role: "evidence", ...root("event_id", "event_type"), schema: executionEvent, id: "/event_id", instant: "/emitted_at" },
	{ name: "LaneCapabilities", version: "v1", role: "evidence", ...root("protocols", "surfaces", "supports_execute", "supports_stream"), schema: laneCapabilities, id: "/lane_id" },
	{ name: "NodeDescriptor", version: "v1", role: "evidence", ...root("node_id", "contract_version_range", "registered_lanes", "registered_target_verifiers", "verified_targets", "authority_verifier", "registration_complete"), schema: nodeDescriptor, id: "/node_id" },
	{ name: "AuthorityDecision", version: "v1", role: "authority", ...packet("authority_decision.v1"), schema: authorityDecision, id: "/decision_id" },
	{ name: "AttachGrant", version: "v1", role: "authority", ...packet("ExecutionPlane.AttachGrant.v1"), schema: attachGrant, id: "/attach_grant_ref" },
	{ name: "NoEgressPolicy", version: "v1", role: "evidence", ...packet("ExecutionPlane.NoEgressPolicy.v1"), schema: noEgressPolicy, id: "/policy_ref" },
	{ name: "ExecutionEvidenceBoundary", version: "v1", role: "evidence", ...packet("ExecutionPlane.ExecutionEvidenceBoundary.v1"), schema: executionEvidenceBoundary, id: "/outcome_ref" },
	{ name: "LowerSimulationEvidence", version: "v1", role: "evidence", ...packet("ExecutionPlane.LowerSimulationEvidence.v1"), schema: lowerSimulationEvidence, id: "/scenario_ref" },
	{ name: "LowerSimulationScenario", version: "v1", role: "evidence", ...packet("ExecutionPlane.LowerSimulationScenario.v1"), schema: lowerSimulationScenario, id: "/scenario_id" },
	{ name: "NoBypassScan", version: "v1", role: "evidence", ...packet("ExecutionPlane.NoBypassScan.v1"), schema: noBypassScan, id: "/scan_ref" },
	{ name: "StreamAttachRevocation", version: "v1", role: "evidence", ...packet("ExecutionPlane.StreamAttachRevocation.v1"), schema: streamAttachRevocation, id: "/revocation_ref" },
	{ name: "StreamBackpressure", version: "v1", role: "evidence", ...packet("ExecutionPlane.StreamBackpressure.v1"), schema: streamBackpressure, id: "/stream_ref", instant: "/last_heartbeat_at" },
	{ name: "WorkerBudget", version: "v1", role: "evidence", ...packet("ExecutionPlane.WorkerBudget.v1"), schema: workerBudget, id: "/budget_ref" },
	{ name: "AdapterSelectionPolicy", version: "v1", role: "evidence", ...packet("ExecutionPlane.AdapterSelectionPolicy.v1"), schema: adapterSelectionPolicy, id: "/config_key" },
	{ name: "CredentialHandleRef", version: "v1", role: "evidence", ...packet("credential_handle_ref.v1"), schema: credentialHandleRef, id: "/handle_ref" },
	{ name: "ExecutionIntentEnvelope", version: "v1", role: "request", ...packet("execution_intent_envelope.v1"), schema: executionIntentEnvelope, id: "/intent_id" },
	{ name: "HttpExecutionIntent", version: "v1", role: "request", ...packet("http_execution_intent.v1"), schema: httpExecutionIntent, id: "/envelope/intent_id" },
	{ name: "JsonRpcExecutionIntent", version: "v1", role: "request", ...packet("jsonrpc_execution_intent.v1"), schema: jsonRpcExecutionIntent, id: "/envelope/intent_id" },
	{ name: "ProcessExecutionIntent", version: "v1", role: "request", ...packet("process_execution_intent.v1"), schema: processExecutionIntent, id: "/envelope/intent_id" },
	{ name: "ExecutionRoute", version: "v1", role: "evidence", ...packet("execution_route.v1"), schema: executionRoute, id: "/route_id" },
	{ name: "ExecutionOutcome", version: "v1", role: "evidence", ...packet("execution_outcome.v1"), schema: executionOutcome, id: "/route_id" },
	{ name: "ExecutionEventRecord", version: "v1", role: "evidence", ...packet("execution_event.v1"), schema: executionEventRecord, id: "/event_id", instant: "/timestamp" },
	{ name: "BoundarySessionDescriptor", version: "v1", role: "evidence", ...packet("boundary_session_descriptor.v1"), schema: boundarySessionDescriptor, id: "/boundary_session_id" },
];
