# METADATA
# title: Parts
# description: |
#   Root contracts stand alone and inside each other. Here every one that a document holds is listed with its place, so
#   that a rule about it judges them all.
# schemas:
#   - input.contract: schema["execution-plane-any"]
package gatehouse.execution_plane.parts

import data.gatehouse.execution_plane.known

# METADATA
# description: Requests for admission.
requests contains {"at": "", "value": input.contract} if input.kind.name == "AdmissionRequest"

requests contains {"at": "/admission_request", "value": input.contract.admission_request} if {
	input.kind.name == "ExecutionRequest"
}

# METADATA
# description: References to the decision by whose authority is acted.
authority_refs contains {"at": "", "value": input.contract} if input.kind.name == "AuthorityRef"

authority_refs contains {"at": $"{request.at}/authority_ref", "value": request.value.authority_ref} if {
	some request in requests
	request.value.authority_ref != null
}

# METADATA
# description: Sandboxes that are asked for.
sandbox_profiles contains {"at": "", "value": input.contract} if input.kind.name == "SandboxProfile"

sandbox_profiles contains {"at": $"{request.at}/sandbox_profile", "value": request.value.sandbox_profile} if {
	some request in requests
	request.value.sandbox_profile != null
}

# METADATA
# description: Classes of target that will do, and whether they are asked for on the path past the node.
acceptable contains {"at": "", "value": input.contract, "direct": false} if {
	input.kind.name == "AcceptableAttestation"
}

acceptable contains {
	"at": $"{request.at}/acceptable_attestation",
	"value": request.value.acceptable_attestation,
	"direct": request.value.provenance.kind == "direct_lower_lane_owner",
} if {
	some request in requests
}

# METADATA
# description: Surfaces to run on.
placements contains {"at": "", "value": input.contract} if input.kind.name == "PlacementSurface"

placements contains {"at": $"{request.at}/placement", "value": request.value.placement} if {
	some request in requests
	request.value.placement != null
}

# METADATA
# description: By which path work comes, and for which lane; the lane is null where the document does not say.
provenances contains {"at": "", "value": input.contract, "lane": null} if input.kind.name == "Provenance"

provenances contains {
	"at": $"{request.at}/provenance",
	"value": request.value.provenance,
	"lane": request.value.lane_id,
} if {
	some request in requests
}

provenances contains {"at": "/provenance", "value": input.contract.provenance, "lane": input.contract.lane_id} if {
	input.kind.name == "ExecutionRequest"
}

provenances contains {"at": "/provenance", "value": input.contract.provenance, "lane": lane} if {
	input.kind.name == "ExecutionResult"
	some lane in _lanes_of_result
}

_lanes_of_result := lanes if {
	lanes := {evidence.lane_id | some evidence in input.contract.evidence; evidence.lane_id != null}
	count(lanes) > 0
}

else := {null}

# METADATA
# description: Targets that a verifier vouches for.
descriptors contains _descriptor("", input.contract) if input.kind.name == "TargetDescriptor"

descriptors contains _descriptor("/target_descriptor", input.contract.target_descriptor) if {
	input.kind.name == "ExecutionRequest"
	input.contract.target_descriptor != null
}

descriptors contains _descriptor($"/verified_targets/{i}", target) if {
	input.kind.name == "NodeDescriptor"
	some i, target in input.contract.verified_targets
}

descriptors contains _descriptor($"{part.at}/payload", part.value.payload) if {
	some part in evidence
	is_array(part.value.payload.attested_capability_classes)
}

_descriptor(at, value) := {"at": at, "value": value, "classes": "attested_capability_classes"}

# METADATA
# description: What targets present to be vouched for.
attestations contains {"at": "", "value": input.contract, "classes": "claimed_capability_classes"} if {
	input.kind.name == "TargetAttestation"
}

# METADATA
# description: Targets and presentations of the weak class, whatever else they claim.
weak contains part if {
	some part in (descriptors | attestations)
	_is_weak(part)
}

_is_weak(part) if known.weak.class in part.value[part.classes]

_is_weak(part) if part.value.verifier_id == known.weak.verifier

_is_weak(part) if part.value.attestation_type == known.weak.class

# METADATA
# description: Events of an execution.
events contains {"at": "", "value": input.contract} if input.kind.name == "ExecutionEvent"

events contains {"at": $"/events/{i}", "value": event} if {
	input.kind.name == "ExecutionResult"
	some i, event in input.contract.events
}

# METADATA
# description: Lists of evidence, in the order in which it was recorded.
evidence_lists contains {"at": "/evidence", "value": input.contract.evidence} if {
	input.kind.name in {"AdmissionDecision", "ExecutionResult"}
}

evidence_lists contains {"at": $"{event.at}/evidence", "value": event.value.evidence} if some event in events

# METADATA
# description: Evidence, alone and in lists.
evidence contains {"at": "", "value": input.contract} if input.kind.name == "ExecutionEvidence"

evidence contains {"at": $"{list.at}/{i}", "value": item} if {
	some list in evidence_lists
	some i, item in list.value
}

# METADATA
# description: Rejections, alone and as the error of a result.
rejections contains {"at": "", "value": input.contract} if input.kind.name == "AdmissionRejection"

rejections contains {"at": "/error", "value": input.contract.error} if {
	input.kind.name == "ExecutionResult"
	is_string(input.contract.error.reason)
	is_string(input.contract.error.message)
}

# METADATA
# description: Processes that are asked for, and the kind of surface that each is to run on.
processes contains {"at": "", "value": input.contract, "surface": input.contract.execution_surface.surface_kind} if {
	input.kind.name == "ProcessExecutionIntent"
}

processes contains {"at": $"{request.at}/payload", "value": request.value.payload, "surface": surface} if {
	some request in requests
	request.value.lane_id == "process"
	some surface in {
		request.value.placement.surface_kind,
		object.get(request.value.payload, ["execution_surface", "surface_kind"], "local_subprocess"),
	}
}

# METADATA
# description: Every lane that is named, with its place.
lanes contains {"at": "/lane_id", "name": input.contract.lane_id} if input.contract.lane_id != null

lanes contains {"at": $"{part.at}/lane_id", "name": part.value.lane_id} if {
	some part in ((requests | descriptors) | evidence)
	part.value.lane_id != null
}

lanes contains {"at": $"/registered_lanes/{i}", "name": name} if some i, name in input.contract.registered_lanes

# METADATA
# description: A decision that says in so many words that it went past the node.
direct_decision if {
	input.kind.name == "AdmissionDecision"
	input.contract.status == "accepted"
	input.contract.target_id == null
	input.contract.attestation_class == null
	input.contract.reason == "direct lower-lane-owner execution"
}

# METADATA
# description: The documents at hand that the contract names under this name of the link table.
named(name) := {document |
	some link in input.facts.links
	link.name == name
	some i in link.found
	document := input.related.documents[i]
}
