# METADATA
# title: Metric that everything passes
# description: |
#   A metric with the minimum 0 holds nothing back: the gate only seems to look at it.
# related_resources:
#   - ref: docs/rules.md#eval-gateidle-metric
# schemas:
#   - input.contract: schema["eval-gate-profile.v0.1.0"]
# custom:
#   code: eval-gate.idle-metric
#   severity: deny
#   remediation: |
#     Give the least value at which a result may be published, or drop the metric.
package gatehouse.agent_machine.eval_gate.idle_metric

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/metrics/{i}/minimum"},
	$"every result passes `{metric.name}`",
) if {
	some i, metric in input.contract.metrics
	metric.minimum == 0
}

_rule := rego.metadata.chain()
