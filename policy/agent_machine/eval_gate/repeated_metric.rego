# METADATA
# title: Metric given twice
# description: |
#   Of two minimums for one metric, readers that keep metrics by name see only one.
# related_resources:
#   - ref: docs/rules.md#eval-gaterepeated-metric
# schemas:
#   - input.contract: schema["eval-gate-profile.v0.1.0"]
# custom:
#   code: eval-gate.repeated-metric
#   severity: deny
#   remediation: |
#     Keep the one that holds.
package gatehouse.agent_machine.eval_gate.repeated_metric

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/metrics/{i}/name"},
	$"`{metric.name}` is given before",
) if {
	some i, metric in input.contract.metrics
	some j, other in input.contract.metrics
	j < i
	other.name == metric.name
}

_rule := rego.metadata.chain()
