package gatehouse.agent_machine.capability_declaration.danger_understated_test

import data.gatehouse.agent_machine.capability_declaration.danger_understated as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_sending_that_is_harmless if {
	findings := rule.findings with input as example.capability([
		_set("/dangerClass", "LOW"),
	])
	findings == {{
		"code": "capability-declaration.danger-understated",
		"severity": "deny",
		"message": "an effect of `egress` is at least MEDIUM, and is declared LOW",
		"at": {"pointer": "/dangerClass"},
	}}
}

test_denies_running_decrypting_and_administering_at_medium if {
	every effect in ["exec", "decrypt", "admin"] {
		_codes([_set("/effect", effect), _set("/dangerClass", "MEDIUM")]) == {"capability-declaration.danger-understated"}
	}
}

test_denies_effect_that_the_data_does_not_name if {
	codes := shared.codes(rule.findings) with input as example.capability([])
		with data.gatehouse.agent_machine.least_danger as {}
	codes == {"capability-declaration.danger-understated"}
}

test_allows_each_effect_at_its_least if {
	every effect, class in {
		"read": "LOW",
		"compute": "LOW",
		"write": "MEDIUM",
		"egress": "MEDIUM",
		"exec": "HIGH",
		"decrypt": "HIGH",
		"admin": "HIGH",
	} {
		_codes([_set("/effect", effect), _set("/dangerClass", class)]) == set()
	}
}

test_allows_more_than_that if _codes([_set("/dangerClass", "CRITICAL")]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
