package gatehouse.agent_machine.capability_declaration.reach_unbounded_test

import data.gatehouse.agent_machine.capability_declaration.reach_unbounded as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_sending_to_anywhere if {
	findings := rule.findings with input as example.capability([
		_set("/constraints/domainAllowRefs", []),
	])
	findings == {{
		"code": "capability-declaration.reach-unbounded",
		"severity": "deny",
		"message": "an effect of `egress` has no bound in `domainAllowRefs`",
		"at": {"pointer": "/constraints/domainAllowRefs"},
	}}
}

test_denies_writing_anywhere if {
	_codes([_set("/effect", "write"), _set("/constraints/pathAllowRefs", [])]) == {"capability-declaration.reach-unbounded"}
}

test_denies_bounds_that_name_nothing if {
	every ref in ["*", "*.example.org", "", " "] {
		_codes([_set("/constraints/domainAllowRefs", ["relay", ref])]) == {"capability-declaration.reach-unbounded"}
		_codes([_set("/constraints/pathAllowRefs", [ref])]) == {"capability-declaration.reach-unbounded"}
	}
}

test_allows_bounds_that_are_named if _codes([]) == set()

test_allows_reading_without_a_domain if {
	_codes([_set("/effect", "read"), _set("/constraints/domainAllowRefs", [])]) == set()
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
