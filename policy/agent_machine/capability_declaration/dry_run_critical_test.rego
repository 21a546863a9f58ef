package gatehouse.agent_machine.capability_declaration.dry_run_critical_test

import data.gatehouse.agent_machine.capability_declaration.dry_run_critical as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_dry_run_of_what_is_critical if {
	findings := rule.findings with input as example.capability([
		_set("/dangerClass", "CRITICAL"),
		_set("/policy/defaultDecision", "allow-for-dry-run-only"),
	])
	findings == {{
		"code": "capability-declaration.dry-run-critical",
		"severity": "deny",
		"message": "`post.office.send` is critical, and is allowed by default for a dry run",
		"at": {"pointer": "/policy/defaultDecision"},
	}}
}

test_allows_dry_run_of_less if _codes([_set("/policy/defaultDecision", "allow-for-dry-run-only")]) == set()

test_allows_what_is_critical_and_denied if _codes([_set("/dangerClass", "CRITICAL")]) == set()

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.capability(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
