# METADATA
# title: Listing that goes deep
# description: |
#   A listing is capped so that nobody learns the whole tree from it. A cap above the usual one hardly caps
#   anything.
# related_resources:
#   - ref: docs/rules.md#artifact-boundarydeep-listing
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.deep-listing
#   severity: warn
#   remediation: |
#     Lower `defaultMaxDepth`, and ask for deeper folders one by one.
package gatehouse.agent_machine.artifact_boundary.deep_listing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/enumerationPolicy/defaultMaxDepth"},
	$"folders are listed {depth} deep, and {usual} is the most that is usual",
) if {
	depth := input.contract.enumerationPolicy.defaultMaxDepth
	usual := data.gatehouse.agent_machine.artifact_boundary.max_depth
	depth > usual
}

_rule := rego.metadata.chain()
