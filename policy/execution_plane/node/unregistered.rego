# METADATA
# title: Node that is complete only by its own word
# description: |
#   A node that calls its registration complete has a verifier of authority and a lane, and each of its targets is
#   on a registered lane and vouched for by a registered verifier.
# related_resources:
#   - ref: docs/rules.md#nodeunregistered
# schemas:
#   - input.contract: schema["node-descriptor.v1"]
# custom:
#   code: node.unregistered
#   severity: deny
#   remediation: |
#     Register what is missing, or say that the registration is not complete.
package gatehouse.execution_plane.node.unregistered

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/authority_verifier"}, "the registration is complete, and nobody verifies authority") if {
	input.contract.registration_complete
	input.contract.authority_verifier == null
}

findings contains finding.at(_rule, {"pointer": "/registered_lanes"}, "the registration is complete, and no lane is registered") if {
	input.contract.registration_complete
	input.contract.registered_lanes == []
}

findings contains finding.at(
	_rule,
	{"pointer": $"/verified_targets/{i}/lane_id"},
	$"the lane `{target.lane_id}` of the target `{target.target_id}` is not registered",
) if {
	some i, target in input.contract.verified_targets
	not target.lane_id in input.contract.registered_lanes
}

findings contains finding.at(
	_rule,
	{"pointer": $"/verified_targets/{i}/verifier_id"},
	$"the verifier `{target.verifier_id}` of the target `{target.target_id}` is not registered",
) if {
	some i, target in input.contract.verified_targets
	not target.verifier_id in input.contract.registered_target_verifiers
}

_rule := rego.metadata.chain()
