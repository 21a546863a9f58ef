package gatehouse.agent_machine.capability_declaration.quorum_missing_test

import data.gatehouse.agent_machine.capability_declaration.quorum_missing as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_critical_tool_without_a_quorum if {
	findings := rule.findings with input as example.capability([
		_set("/dangerClass", "CRITICAL"),
		_set("/constraints/requiresQuorum", false),
	])
	findings == {{
		"code": "capability-declaration.quorum-missing",
		"severity": "deny",
		"message": "`post.office.send` is critical, and requires no quorum",
		"at": {"pointer": "/constraints/requiresQuorum"},
	}}
}

test_denies_administering_without_a_quorum if {
	findings := rule.findings with input as example.capability([
		_set("/effect", "admin"),
		_set("/dangerClass", "CRITICAL"),
		_set("/constraints/requiresQuorum", false),
	])
	{finding.message | some finding in findings} == {"`post.office.send` administers and is critical, and requires no quorum"}
}

test_allows_critical_tool_with_a_quorum if _codes([_set("/dangerClass", "CRITICAL")]) == set()

test_allows_lesser_tool_without_a_quorum if _codes([_set("/constraints/requiresQuorum", false)]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
