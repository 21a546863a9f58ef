package gatehouse.execution_plane.no_bypass_scan.nothing_checked_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.no_bypass_scan.nothing_checked as rule

test_denies_clear_scan_of_nothing if {
	findings := rule.findings with input as example.scan(array.concat(example.clear, [{"op": "replace", "path": "/checked_paths", "value": []}]))
	findings == {{
		"code": "no-bypass-scan.nothing-checked",
		"severity": "deny",
		"message": "the scan is clear, and looked at no path",
		"at": {"pointer": "/checked_paths"},
	}}
}

test_allows_clear_scan_of_something if _codes(example.scan(example.clear)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
