package gatehouse.agent_machine.eval_gate.repeated_metric_test

import data.gatehouse.agent_machine.eval_gate.example_test as example
import data.gatehouse.agent_machine.eval_gate.repeated_metric as rule

test_denies_the_second_of_a_name if {
	findings := rule.findings with input as example.record({"/metrics/1/name": "faithfulness"})
	findings == {{
		"code": "eval-gate.repeated-metric",
		"severity": "deny",
		"message": "`faithfulness` is given before",
		"at": {"pointer": "/metrics/1/name"},
	}}
}

test_allows_different_ones if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
