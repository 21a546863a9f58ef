# Sound documents of the execution plane, and what a test wants to be different in them. Patches are those of RFC 6902.
package gatehouse.execution_plane.example_test

import data.gatehouse.example_test as example

request(patches) := alone("AdmissionRequest", "request", patches)

request_at(patches, time) := at(request(patches), time)

execution(patches) := alone("ExecutionRequest", "execution", patches)

decision(patches) := alone("AdmissionDecision", "decision", patches)

rejection(patches) := alone("AdmissionRejection", "rejection", patches)

descriptor(patches) := alone("TargetDescriptor", "descriptor", patches)

attestation(patches) := alone("TargetAttestation", "attestation", patches)

node(patches) := alone("NodeDescriptor", "node", patches)

lane(patches) := alone("LaneCapabilities", "lane", patches)

evidence(patches) := alone("ExecutionEvidence", "evidence", patches)

result(patches) := alone("ExecutionResult", "result", patches)

event(patches) := alone("ExecutionEvent", "event", patches)

authority_decision(patches) := alone("AuthorityDecision", "authority_decision", patches)

grant(patches) := at(alone("AttachGrant", "grant", patches), null)

egress(patches) := alone("NoEgressPolicy", "egress", patches)

boundary(patches) := alone("ExecutionEvidenceBoundary", "boundary", patches)

scan(patches) := alone("NoBypassScan", "scan", patches)

outcome(patches) := alone("ExecutionOutcome", "outcome", patches)

# The input for one of the documents, judged at the instant when its authority is issued.
alone(kind, name, patches) := example.record_at(kind, json.patch(documents[name], patches), "2026-06-01T08:00:00")

at(asked, time) := object.union(asked, {"time": time})

# The same with a document at hand, which the contract names by this name of the link table.
beside(asked, name, document) := object.union(asked, {
	"facts": {"links": [{
		"name": name,
		"ref": "a name",
		"authority": false,
		"found": [0],
		"at": {"pointer": "/ref"},
	}]},
	"related": {"documents": [{
		"source": "given.json",
		"contract": document,
		"instants": example.record("", document).facts.instants,
	}]},
})

hash := "sha256:d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"

# What makes a decision one of the path past the node.
past_the_node := [
	{"op": "replace", "path": "/target_id", "value": null},
	{"op": "replace", "path": "/attestation_class", "value": null},
	{"op": "replace", "path": "/reason", "value": "direct lower-lane-owner execution"},
]

# What makes it an honest refusal.
refused := [
	{"op": "replace", "path": "/status", "value": "rejected"},
	{"op": "replace", "path": "/execution_ref", "value": null},
	{"op": "replace", "path": "/target_id", "value": null},
	{"op": "replace", "path": "/attestation_class", "value": null},
	{"op": "replace", "path": "/reason", "value": "authority_rejected"},
]

# What makes a target one of a stronger class.
strong := [
	{"op": "replace", "path": "/attested_capability_classes", "value": ["spiffe://lab/microvm@v1"]},
	{"op": "replace", "path": "/verifier_id", "value": "lab-verifier"},
]

# What makes a scan clear.
clear := [
	{"op": "replace", "path": "/scan_status", "value": "clear"},
	{"op": "replace", "path": "/violations", "value": []},
]

documents := {
	"request": _request,
	"authority_ref": _request.authority_ref,
	"provenance": _request.provenance,
	"placement": _request.placement,
	"acceptable_attestation": _request.acceptable_attestation,
	"descriptor": _descriptor,
	"attestation": {
		"attestation_id": "attestation-1",
		"attestation_type": "local-erlexec-weak",
		"evidence": {"target_id": "target-1", "lane_id": "process", "signature": "lab:aa11"},
		"presented_at": "2026-06-01T07:59:00Z",
		"claimed_capability_classes": ["local-erlexec-weak"],
		"metadata": {"container": false, "isolation": "none"},
	},
	"node": {
		"registered_lanes": ["process"],
		"registered_target_verifiers": ["execution-plane:local-weak-verifier:v1"],
		"verified_targets": [_descriptor],
		"authority_verifier": "lab-authority",
		"registration_complete": true,
	},
	"lane": {"lane_id": "process"},
	"decision": {
		"request_id": "request-1",
		"status": "accepted",
		"execution_ref": "execution-1",
		"target_id": "target-1",
		"lane_id": "process",
		"attestation_class": "local-erlexec-weak",
		"reason": null,
		"evidence": [],
	},
	"rejection": {
		"request_id": "request-1",
		"reason": "no_satisfying_attested_target",
		"message": "asked for spiffe://lab/microvm@v1, and the target offers local-erlexec-weak",
	},
	"execution": {
		"execution_ref": "execution-1",
		"admission_request": _request,
		"target_descriptor": _descriptor,
		"lane_id": "process",
		"operation": "run",
		"payload": _request.payload,
		"provenance": _request.provenance,
		"metadata": {},
	},
	"evidence": _evidence,
	"result": {
		"execution_ref": "execution-1",
		"status": "succeeded",
		"output": {"exit_code": 0},
		"events": [{"event_id": "event-1", "execution_ref": "execution-1", "evidence": []}],
		"evidence": [
			_recorded("admission.accepted", "2026-06-01T08:00:01Z"),
			_recorded("execution.started", "2026-06-01T08:00:02Z"),
			_recorded("execution.completed", "2026-06-01T08:00:03Z"),
		],
		"error": null,
		"provenance": _request.provenance,
	},
	"event": {"event_id": "event-1", "execution_ref": "execution-1", "evidence": [_evidence]},
	"authority_decision": {
		"contract_version": "authority_decision.v1",
		"boundary_class": "workspace",
		"trust_profile": "trusted_internal",
		"approval_profile": "manual",
		"egress_profile": "restricted",
		"workspace_profile": "ephemeral_repo",
		"resource_profile": "standard",
		"extensions": {},
	},
	"grant": {
		"tenant_ref": "tenant://lab",
		"workspace_ref": "workspace://lab",
		"resource_ref": "execution-resource://1",
		"principal_ref": "principal://ines",
		"attach_grant_ref": "attach-grant://lab/1",
		"lease_ref": "lease://1",
		"grant_scope": {
			"tenant_ref": "tenant://lab",
			"resource_ref": "execution-resource://1",
			"capabilities": ["stream.attach"],
		},
		"expires_at": "2026-06-01T10:00:00Z",
		"revocation_ref": "revocation://not-revoked",
	},
	"egress": {
		"policy_ref": "no-egress://lab",
		"enforcement_boundary": "lower_runtime",
		"denied_surfaces": {"external_egress": "deny"},
	},
	"boundary": {
		"bounded_exit_code_or_response_shape": {"raw_payload_shape": ["body", "status_code"]},
		"scan_result": {"status": "passed", "raw_payload_included": false, "checked_for": ["prompt", "workflow history"]},
	},
	"scan": {
		"forbidden_module": "Lower",
		"required_facade": "Facade",
		"checked_paths": ["lib"],
		"scan_status": "blocked",
		"violations": [{"path": "lib/a.ex", "line": 3, "forbidden_module": "Lower", "required_facade": "Facade"}],
	},
	"outcome": {
		"route_id": "route-1",
		"status": "failed",
		"failure": {"failure_class": "timeout"},
		"lineage": {"route_id": "route-1"},
	},
}

_request := {
	"request_id": "request-1",
	"lane_id": "process",
	"operation": "run",
	"payload": {"command": "make", "argv": ["lint"], "stdio_mode": "pipe"},
	"authority_ref": {
		"ref": "authority://lab/decision-1",
		"audience": "node-1",
		"issued_at": "2026-06-01T08:00:00Z",
		"expires_at": "2026-06-01T09:00:00Z",
		"metadata": {},
	},
	"sandbox_profile": {"profile_ref": "sandbox://lab", "bundle_hash": hash, "opaque_bundle": null, "metadata": {}},
	"acceptable_attestation": {"classes": ["local-erlexec-weak"], "priority_order": ["local-erlexec-weak"]},
	"placement": {"surface_kind": "local_subprocess", "family": "local", "metadata": {}},
	"constraints": [],
	"provenance": {"kind": "node_admitted", "owner": null, "admission_ref": null, "details": {}},
	"metadata": {},
}

_descriptor := {
	"target_id": "target-1",
	"lane_id": "process",
	"attested_capability_classes": ["local-erlexec-weak"],
	"verifier_id": "execution-plane:local-weak-verifier:v1",
	"attestation_id": "attestation-1",
	"attested_at": "2026-06-01T08:00:00Z",
	"expires_at": "2026-06-02T08:00:00Z",
	"metadata": {"local": true, "vm": "none"},
	"signature": "lab:aa11",
}

_evidence := {
	"evidence_id": "evidence-1",
	"evidence_type": "execution.completed",
	"execution_ref": "execution-1",
	"request_id": "request-1",
	"policy_bundle_hash": hash,
	"target_id": "target-1",
	"target_verifier_id": "execution-plane:local-weak-verifier:v1",
	"attestation_class": "local-erlexec-weak",
	"lane_id": "process",
	"authority_verifier_id": "lab-authority",
	"payload": {"reply": "done"},
	"emitted_at": "2026-06-01T08:30:00Z",
}

_recorded(type, time) := object.union(_evidence, {"evidence_type": type, "emitted_at": time})
