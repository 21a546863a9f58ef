package gatehouse.agent_machine.capability_declaration.secrets_leave_test

import data.gatehouse.agent_machine.capability_declaration.secrets_leave as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_sending_secrets if {
	findings := rule.findings with input as example.capability([
		_set("/dataClasses", ["INTERNAL", "SECRETS"]),
	])
	findings == {{
		"code": "capability-declaration.secrets-leave",
		"severity": "deny",
		"message": "`post.office.send` sends, and is given secrets",
		"at": {"pointer": "/dataClasses/1"},
	}}
}

test_allows_decrypting_them if {
	_codes([_set("/effect", "decrypt"), _set("/dataClasses", ["SECRETS"])]) == set()
}

test_allows_sending_other_data if _codes([_set("/dataClasses", ["SENSITIVE", "CHAIN_OF_CUSTODY"])]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
