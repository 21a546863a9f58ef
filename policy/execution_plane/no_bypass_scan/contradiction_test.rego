package gatehouse.execution_plane.no_bypass_scan.contradiction_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.no_bypass_scan.contradiction as rule

test_denies_clear_scan_with_a_violation if {
	findings := rule.findings with input as example.scan([{"op": "replace", "path": "/scan_status", "value": "clear"}])
	findings == {{
		"code": "no-bypass-scan.contradiction",
		"severity": "deny",
		"message": "the scan is clear, and lists violations",
		"at": {"pointer": "/scan_status"},
	}}
}

test_denies_blocked_scan_without_one if {
	_codes(example.scan([{"op": "replace", "path": "/violations", "value": []}])) == {"no-bypass-scan.contradiction"}
}

test_denies_violation_of_something_else if {
	_codes(example.scan([{"op": "replace", "path": "/violations/0/forbidden_module", "value": "Other"}])) == {"no-bypass-scan.contradiction"}
	_codes(example.scan([{"op": "replace", "path": "/violations/0/required_facade", "value": "Other"}])) == {"no-bypass-scan.contradiction"}
}

test_allows_honest_scans if {
	_codes(example.scan([])) == set()
	_codes(example.scan(example.clear)) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
