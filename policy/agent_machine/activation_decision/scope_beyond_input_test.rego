package gatehouse.agent_machine.activation_decision.scope_beyond_input_test

import data.gatehouse.agent_machine.activation_decision.scope_beyond_input as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_exposure_that_was_not_admitted if {
	findings := rule.findings with input as example.activation_with(
		[_set("/scope/networkExposure", ["loopback", "ingress"])],
		[example.given_admission([])],
	)
	findings == {{
		"code": "activation-decision.scope-beyond-input",
		"severity": "deny",
		"message": "the policy admission `urn:srcos:agent-machine:policy-admission:notes` does not allow `ingress`",
		"at": {"pointer": "/scope/networkExposure/1"},
	}}
}

test_denies_tool_and_storage_that_were_not_granted if {
	_given([], [example.given_grant([_set("/scope/allowed/toolRefs", [])])]) == {
		"activation-decision.scope-beyond-input",
	}
	_given([], [example.given_grant([_set("/scope/allowed/storageScopeRefs", [])])]) == {
		"activation-decision.scope-beyond-input",
	}
}

test_denies_cache_that_one_of_both_does_not_allow if {
	reuse := _set("/scope/cacheReuseAllowed", true)
	_given([reuse], [example.given_admission([])]) == {"activation-decision.scope-beyond-input"}
	_given([reuse], [example.given_admission([{"op": "remove", "path": "/scope/allowed/cacheReuse"}])]) == {"activation-decision.scope-beyond-input"}
	_given([reuse], [example.given_grant([])]) == {"activation-decision.scope-beyond-input"}
}

test_allows_cache_that_both_allow if {
	_given([_set("/scope/cacheReuseAllowed", true)], [
		example.given_admission([_set("/scope/allowed/cacheReuse", true)]),
		example.given_grant([_set("/scope/allowed/cacheScopeRefs", ["urn:srcos:cache:notes"])]),
	]) == set()
}

test_allows_scope_within_what_was_allowed if _given([], [example.given_admission([]), example.given_grant([])]) == set()

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
