package gatehouse.agent_machine.agent_registry_grant.wildcard_test

import data.gatehouse.agent_machine.agent_registry_grant.wildcard as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_grant_of_any_tool if {
	findings := rule.findings with input as example.grant([
		_set("/scope/allowed/toolRefs/1", "urn:srcos:tool:*"),
	])
	findings == {{
		"code": "agent-registry-grant.wildcard",
		"severity": "deny",
		"message": "`urn:srcos:tool:*` is a wildcard in the allowed `toolRefs`",
		"at": {"pointer": "/scope/allowed/toolRefs/1"},
	}}
}

test_allows_denying_everything if _codes([_set("/scope/denied/toolRefs", ["*"])]) == set()

test_allows_values_that_are_named if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
