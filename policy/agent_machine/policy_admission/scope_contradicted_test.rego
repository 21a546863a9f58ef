package gatehouse.agent_machine.policy_admission.scope_contradicted_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.scope_contradicted as rule
import data.gatehouse.example_test as shared

test_denies_value_in_both_scopes if {
	findings := rule.findings with input as example.admission([_set("/scope/denied/networkExposure", ["ingress", "loopback"])])
	findings == {{
		"code": "policy-admission.scope-contradicted",
		"severity": "deny",
		"message": "`loopback` is allowed and denied",
		"at": {"pointer": "/scope/allowed/networkExposure/0"},
	}}
}

test_denies_caches_that_may_and_may_not_be_reused if {
	_codes([_set("/scope/allowed/cacheReuse", true)]) == {"policy-admission.scope-contradicted"}
}

test_allows_value_in_another_list_of_the_other_scope if {
	_codes([_set("/scope/denied/sideEffects", ["loopback"])]) == set()
}

test_allows_scopes_apart if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
