# METADATA
# title: Outcome of another family
# description: |
#   A simulated run has the outcome of its own family.
# related_resources:
#   - ref: docs/rules.md#lower-simulationother-family
# schemas:
#   - input.contract: schema["lower-simulation-evidence.v1"]
# custom:
#   code: lower-simulation.other-family
#   severity: deny
#   remediation: |
#     Write one family in `family` and `outcome_family`.
package gatehouse.execution_plane.lower_simulation.other_family

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/outcome_family"},
	$"the run is of the family `{input.contract.family}`, and its outcome of `{input.contract.outcome_family}`",
) if {
	input.contract.family != input.contract.outcome_family
}

_rule := rego.metadata.chain()
