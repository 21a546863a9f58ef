# METADATA
# title: Boot surface changed without a human
# description: |
#   A lane that touches the boot surface can leave a machine that no longer starts. A person approves that
#   promotion.
# related_resources:
#   - ref: docs/rules.md#promotionapproval-missing
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: promotion.approval-missing
#   severity: deny
#   remediation: |
#     Set `requiresHumanApproval` to `true`.
package gatehouse.promotion.approval_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/promotion"},
	$"lane `{lane.name}` is boot surface sensitive and promotes without human approval",
) if {
	some i, lane in input.contract.spec.lanes
	lane.prerequisites.boot_surface_sensitive == true
	lane.promotion
	not lane.promotion.requiresHumanApproval == true
}

_rule := rego.metadata.chain()
