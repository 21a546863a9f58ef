# METADATA
# title: Execution of something else than was admitted
# description: |
#   An execution request runs what was admitted: the same operation and payload, on the same lane, with a target
#   on that lane.
# related_resources:
#   - ref: docs/rules.md#execution-requestbeyond-admission
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: execution-request.beyond-admission
#   severity: deny
#   remediation: |
#     Repeat what was admitted, or ask for admission of the rest.
package gatehouse.execution_plane.execution_request.beyond_admission

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"/{field}"}, $"`{field}` is not what was admitted") if {
	some field in ["operation", "payload", "lane_id"]
	input.contract[field] != input.contract.admission_request[field]
}

findings contains finding.at(_rule, {"pointer": "/provenance/kind"}, "it comes by another path than it was admitted by") if {
	input.contract.provenance.kind != input.contract.admission_request.provenance.kind
}

findings contains finding.at(
	_rule,
	{"pointer": "/target_descriptor/lane_id"},
	$"the target is on the lane `{input.contract.target_descriptor.lane_id}`, and the request is for `{input.contract.lane_id}`",
) if {
	input.contract.target_descriptor.lane_id != input.contract.lane_id
}

findings contains finding.at(_rule, {"pointer": "/target_descriptor"}, "no target was chosen") if {
	input.contract.target_descriptor == null
	input.contract.provenance.kind == "node_admitted"
}

_rule := rego.metadata.chain()
