package gatehouse.agent_machine.agent_registry_grant.scope_unsettled_test

import data.gatehouse.agent_machine.agent_registry_grant.scope_unsettled as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_value_that_was_not_asked_for if {
	findings := rule.findings with input as example.grant([
		_add("/scope/allowed/modelRefs/-", "urn:srcos:model:large"),
	])
	findings == {{
		"code": "agent-registry-grant.scope-unsettled",
		"severity": "deny",
		"message": "`urn:srcos:model:large` is allowed, and was not asked for",
		"at": {"pointer": "/scope/allowed/modelRefs/0"},
	}}
}

test_denies_denial_of_what_was_not_asked_for if {
	_codes([_add("/scope/denied/modelRefs/-", "urn:srcos:model:large")]) == {"agent-registry-grant.scope-unsettled"}
}

test_denies_value_that_is_allowed_and_denied if {
	findings := rule.findings with input as example.grant([_add("/scope/denied/toolRefs/-", "urn:srcos:tool:mount-cache")])
	{finding.message | some finding in findings} == {"`urn:srcos:tool:mount-cache` is allowed and denied"}
}

test_denies_value_that_is_neither if {
	findings := rule.findings with input as example.grant([_add("/request/requestedScope/modelRefs/-", "urn:srcos:model:large")])
	{finding.message | some finding in findings} == {
		"`urn:srcos:model:large` was asked for, and is neither allowed nor denied",
	}
}

test_denies_value_in_another_list_than_it_was_asked_for_in if {
	_codes([
		_add("/request/requestedScope/memoryScopeRefs/-", "urn:srcos:memory:notes"),
		_add("/scope/denied/cacheScopeRefs/-", "urn:srcos:memory:notes"),
	]) == {"agent-registry-grant.scope-unsettled"}
}

test_allows_request_that_is_answered if {
	_codes([]) == set()
	_codes([
		_add("/request/requestedScope/memoryScopeRefs/-", "urn:srcos:memory:notes"),
		_add("/scope/denied/memoryScopeRefs/-", "urn:srcos:memory:notes"),
	]) == set()
}

_add(pointer, value) := {"op": "add", "path": pointer, "value": value}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)
