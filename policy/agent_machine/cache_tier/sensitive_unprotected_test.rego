package gatehouse.agent_machine.cache_tier.sensitive_unprotected_test

import data.gatehouse.agent_machine.cache_tier.example_test as example
import data.gatehouse.agent_machine.cache_tier.sensitive_unprotected as rule

test_denies_sensitive_data_in_clear if {
	findings := rule.findings with input as example.record({"/encryption/required": false})
	findings == {{
		"code": "cache-tier.sensitive-unprotected",
		"severity": "deny",
		"message": "the tier is `sensitive` and requires no encryption",
		"at": {"pointer": "/sensitivity"},
	}}
}

test_denies_it_where_nothing_is_said if {
	_at(example.lacking(["/encryption"], {})) == {"/sensitivity"}
	_at(example.lacking(["/encryption/required"], {"/sensitivity": "secret"})) == {"/sensitivity"}
}

test_denies_to_wipe_it_unseen if {
	_at(example.record({"/lifecycle/wipeReceiptRequired": false})) == {"/lifecycle/wipeReceiptRequired"}
}

test_allows_other_data if {
	every changes in [
		{
			"/encryption/required": false,
			"/lifecycle/wipeReceiptRequired": false,
			"/sensitivity": "mixed",
		},
		{
			"/encryption/required": false,
			"/lifecycle/wipeReceiptRequired": false,
			"/sensitivity": "internal",
		},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
