# METADATA
# title: Backend without its block
# description: |
#   The backend's type selects the block that describes it. Without the block nobody can tell what would run.
# related_resources:
#   - ref: docs/rules.md#backendblock-missing
# schemas:
#   - input.contract: schema["workstation-contract.v0.2"]
# custom:
#   code: backend.block-missing
#   severity: deny
#   remediation: |
#     Add the block that the type names.
package gatehouse.backend.block_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/spec/lanes/{i}/backend"},
	$"backend `{lane.backend.type}` has no `{lane.backend.type}` block",
) if {
	some i, lane in input.contract.spec.lanes
	lane.backend.type in data.gatehouse.backend.block_required
	not _block(lane.backend, lane.backend.type)
}

_block(backend, name) if is_object(backend[name])

_rule := rego.metadata.chain()
