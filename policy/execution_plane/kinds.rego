# METADATA
# title: Execution plane
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.execution_plane

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.provenance[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.lane[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.admission[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.acceptable_attestation[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.authority_ref[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.sandbox_profile[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.placement[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.target[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.evidence[_].findings
}

found contains finding if {
	input.kind.name in _roots
	some finding in data.gatehouse.execution_plane.admission_rejection[_].findings
}

found contains finding if {
	input.kind.name == "AdmissionDecision"
	some finding in data.gatehouse.execution_plane.admission_decision[_].findings
}

found contains finding if {
	input.kind.name == "ExecutionRequest"
	some finding in data.gatehouse.execution_plane.execution_request[_].findings
}

found contains finding if {
	input.kind.name == "ExecutionResult"
	some finding in data.gatehouse.execution_plane.execution_result[_].findings
}

found contains finding if {
	input.kind.name == "ExecutionEvent"
	some finding in data.gatehouse.execution_plane.execution_event[_].findings
}

found contains finding if {
	input.kind.name == "NodeDescriptor"
	some finding in data.gatehouse.execution_plane.node[_].findings
}

found contains finding if {
	input.kind.name == "AuthorityDecision"
	some finding in data.gatehouse.execution_plane.authority_decision[_].findings
}

found contains finding if {
	input.kind.name == "AttachGrant"
	some finding in data.gatehouse.execution_plane.attach_grant[_].findings
}

found contains finding if {
	input.kind.name in {"ExecutionEvidenceBoundary", "LowerSimulationScenario", "NoEgressPolicy"}
	some finding in data.gatehouse.execution_plane.semantic_names[_].findings
}

found contains finding if {
	input.kind.name == "ExecutionEvidenceBoundary"
	some finding in data.gatehouse.execution_plane.evidence_boundary[_].findings
}

found contains finding if {
	input.kind.name == "NoBypassScan"
	some finding in data.gatehouse.execution_plane.no_bypass_scan[_].findings
}

found contains finding if {
	input.kind.name in {"AttachGrant", "NoBypassScan", "StreamAttachRevocation", "StreamBackpressure", "WorkerBudget"}
	some finding in data.gatehouse.execution_plane.lower_scope[_].findings
}

found contains finding if {
	input.kind.name in {"ExecutionEventRecord", "ExecutionOutcome", "ExecutionRoute", "LowerSimulationEvidence"}
	some finding in data.gatehouse.execution_plane.lineage[_].findings
}

found contains finding if {
	input.kind.name == "ExecutionOutcome"
	some finding in data.gatehouse.execution_plane.execution_outcome[_].findings
}

found contains finding if {
	input.kind.name == "LowerSimulationEvidence"
	some finding in data.gatehouse.execution_plane.lower_simulation[_].findings
}

found contains finding if {
	input.kind.name == "AdapterSelectionPolicy"
	some finding in data.gatehouse.execution_plane.adapter_selection[_].findings
}

found contains finding if {
	input.kind.name in {"AdmissionRequest", "ExecutionRequest", "ProcessExecutionIntent"}
	some finding in data.gatehouse.execution_plane.process[_].findings
}

# The contracts that stand alone and inside each other: their rules look for every part.
_roots := {
	"AcceptableAttestation",
	"AdmissionDecision",
	"AdmissionRejection",
	"AdmissionRequest",
	"AuthorityRef",
	"ExecutionEvent",
	"ExecutionEvidence",
	"ExecutionRequest",
	"ExecutionResult",
	"LaneCapabilities",
	"NodeDescriptor",
	"PlacementSurface",
	"Provenance",
	"SandboxProfile",
	"TargetAttestation",
	"TargetDescriptor",
}
