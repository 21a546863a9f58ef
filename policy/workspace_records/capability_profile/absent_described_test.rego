package gatehouse.workspace_records.capability_profile.absent_described_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.capability_profile.absent_described as rule
import data.gatehouse.workspace_records.example_test as example

test_warns_of_settings_of_what_is_absent if {
	findings := rule.findings with input as example.capability_profile([
		{"op": "replace", "path": "/capabilities/sandbox/available", "value": false},
	])
	findings == {{
		"code": "capability-profile.absent-described",
		"severity": "warn",
		"message": "`sandbox` is not available, and `rootlessCapable`, `runtime`, `snapshotCapable` is set",
		"at": {"pointer": "/capabilities/sandbox/available"},
	}}
}

test_keeps_silent_on_one_without_settings if _codes(example.capability_profile([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
