package gatehouse.ccf.agent.schedule_ignored_test

import data.gatehouse.ccf.agent.schedule_ignored as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_warns_of_a_schedule if {
	_codes(example.plugin("schedule", "*/5 * * * *")) == {"ccf.schedule-ignored"}
}

test_allows_a_schedule_of_a_daemon if {
	_codes(example.agent([{"op": "add", "path": "/daemon", "value": true}, {"op": "add", "path": "/plugins/gatehouse/schedule", "value": "*/5 * * * *"}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
