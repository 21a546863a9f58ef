package gatehouse.agent_machine.capability_declaration.label_contradicts_test

import data.gatehouse.agent_machine.capability_declaration.label_contradicts as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_label_that_names_another_tool if {
	findings := rule.findings with input as example.capability([
		_set("/labels/tool", "list"),
	])
	findings == {{
		"code": "capability-declaration.label-contradicts",
		"severity": "deny",
		"message": "the label says `list`, and the tool is `send`",
		"at": {"pointer": "/labels/tool"},
	}}
}

test_denies_label_that_names_another_server if _codes([_set("/labels/server", "post")]) == {"capability-declaration.label-contradicts"}

test_allows_labels_that_agree if _codes([]) == set()

test_allows_other_labels_and_none if {
	_codes([_set("/labels", {"team": "post"})]) == set()
	_codes([{"op": "remove", "path": "/labels"}]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
