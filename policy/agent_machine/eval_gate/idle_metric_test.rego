package gatehouse.agent_machine.eval_gate.idle_metric_test

import data.gatehouse.agent_machine.eval_gate.example_test as example
import data.gatehouse.agent_machine.eval_gate.idle_metric as rule

test_denies_a_minimum_of_nothing if {
	findings := rule.findings with input as example.record({"/metrics/1/minimum": 0})
	findings == {{
		"code": "eval-gate.idle-metric",
		"severity": "deny",
		"message": "every result passes `coverage`",
		"at": {"pointer": "/metrics/1/minimum"},
	}}
}

test_allows_any_more if _at(example.record({"/metrics/1/minimum": 0.01})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
