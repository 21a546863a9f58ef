package gatehouse.agent_machine.workspace_operation.events_incomplete_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.events_incomplete as rule

test_denies_events_of_which_a_type_is_missing if {
	findings := rule.findings with input as example.operation([{"op": "remove", "path": "/controls/operationEvents/4"}])
	findings == {{
		"code": "workspace-operation.events-incomplete",
		"severity": "deny",
		"message": "no event is a `cancel`",
		"at": {"pointer": "/controls/operationEvents"},
	}}
}

test_names_each_type_that_is_missing if {
	findings := rule.findings with input as example.operation([{
		"op": "replace",
		"path": "/controls/operationEvents",
		"value": [],
	}])
	count(findings) == 6
}

test_allows_events_of_every_type if {
	findings := rule.findings with input as example.operation([])
	findings == set()
}
