# METADATA
# title: Backend with another backend's block
# description: |
#   A block that the type does not name is read by some tools and skipped by others, so that what was reviewed is
#   not what runs.
# related_resources:
#   - ref: docs/rules.md#backendforeign-block
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: backend.foreign-block
#   severity: deny
#   remediation: |
#     Remove the block, or change the backend's type.
package gatehouse.backend.foreign_block

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/backend/{name}", "key": true},
	$"backend `{lane.backend.type}` carries a `{name}` block",
) if {
	some i, lane in input.contract.spec.lanes
	some name, _ in lane.backend
	not name in {"type", lane.backend.type}
}

_rule := rego.metadata.chain()
