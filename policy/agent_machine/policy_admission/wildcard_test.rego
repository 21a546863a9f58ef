package gatehouse.agent_machine.policy_admission.wildcard_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.policy_admission.wildcard as rule
import data.gatehouse.example_test as shared

test_denies_any_exposure if {
	findings := rule.findings with input as example.admission([_set("/scope/allowed/networkExposure", ["*"])])
	findings == {{
		"code": "policy-admission.wildcard",
		"severity": "deny",
		"message": "`*` is a wildcard in the allowed `networkExposure`",
		"at": {"pointer": "/scope/allowed/networkExposure/0"},
	}}
}

test_denies_wildcard_within_a_value if {
	_codes([_set("/scope/allowed/providerIds/0", "urn:srcos:agent-machine:inference-provider:*")]) == {"policy-admission.wildcard"}
}

test_allows_denying_everything if _codes([_set("/scope/denied/networkExposure", ["*"])]) == set()

test_allows_values_that_are_named if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.admission(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
