# METADATA
# title: Severity given twice
# description: |
#   Of two timelines for one severity nobody knows which to keep.
# related_resources:
#   - ref: docs/rules.md#interaction-safetyrepeated-level
# schemas:
#   - input.contract: schema["interaction-safety-pack.v0.1.0"]
# custom:
#   code: interaction-safety.repeated-level
#   severity: deny
#   remediation: |
#     Keep one entry for each level.
package gatehouse.agent_machine.interaction_safety.repeated_level

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/incidentSeverity/{i}/level"},
	$"`{severity.level}` is given before",
) if {
	some i, severity in input.contract.incidentSeverity
	some j, other in input.contract.incidentSeverity
	j < i
	other.level == severity.level
}

_rule := rego.metadata.chain()
