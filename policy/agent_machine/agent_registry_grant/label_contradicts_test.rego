package gatehouse.agent_machine.agent_registry_grant.label_contradicts_test

import data.gatehouse.agent_machine.agent_registry_grant.label_contradicts as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_label_with_another_result if {
	findings := rule.findings with input as example.grant([
		_set("/labels/sourceos.registry.result", "revoked"),
	])
	findings == {{
		"code": "agent-registry-grant.label-contradicts",
		"severity": "deny",
		"message": "the label says `revoked`, and the status is `active`",
		"at": {"pointer": "/labels/sourceos.registry.result"},
	}}
}

test_denies_label_that_claims_an_activation if {
	findings := rule.findings with input as example.grant([_set("/scope/allowed/toolRefs", ["urn:srcos:tool:start-provider"])])
	{finding.message | some finding in findings} == {
		"the label says that an activation is authorised, and `urn:srcos:tool:mount-cache` is not among the tools",
	}
}

test_allows_label_that_claims_none if {
	_codes([
		_set("/scope/allowed/toolRefs", ["urn:srcos:tool:render-plan"]),
		_set("/labels/sourceos.activation.authorized", "false"),
	]) == set()
}

test_allows_labels_that_agree if _codes([]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.grant(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
