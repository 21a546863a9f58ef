package gatehouse.agent_machine.interaction_safety.repeated_level_test

import data.gatehouse.agent_machine.interaction_safety.example_test as example
import data.gatehouse.agent_machine.interaction_safety.repeated_level as rule

test_denies_the_second_of_a_level if {
	findings := rule.findings with input as example.record({"/incidentSeverity/1/level": "S1"})
	findings == {{
		"code": "interaction-safety.repeated-level",
		"severity": "deny",
		"message": "`S1` is given before",
		"at": {"pointer": "/incidentSeverity/1/level"},
	}}
}

test_allows_different_ones if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
