package gatehouse.agent_machine.agent_pod.limit_below_request_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.limit_below_request as rule

test_denies_less_memory_than_is_asked_for if {
	findings := rule.findings with input as example.record({"/resources/memoryBytes/limit": 5})
	findings == {{
		"code": "agent-pod.limit-below-request",
		"severity": "deny",
		"message": "the limit of 5 bytes is below the request of 1073741824",
		"at": {"pointer": "/resources/memoryBytes/limit"},
	}}
}

test_denies_fewer_cores if {
	every changes in [
		{"/resources/cpu": {"request": "1", "limit": "999m"}},
		{"/resources/cpu": {"request": "1500m", "limit": "1"}},
		{"/resources/cpu": {"request": "0.5", "limit": "0.25"}},
	] {
		_at(example.record(changes)) == {"/resources/cpu/limit"}
	}
}

test_allows_the_same_and_more if {
	every changes in [
		{"/resources/cpu": {"request": "1", "limit": "1000m"}},
		{"/resources/memoryBytes": {"request": 0, "limit": 0}},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

test_leaves_other_units_alone if _at(example.record({"/resources/cpu": {"request": "all", "limit": "1"}})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
