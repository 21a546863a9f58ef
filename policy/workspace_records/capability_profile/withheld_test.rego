package gatehouse.workspace_records.capability_profile.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.capability_profile.withheld as rule
import data.gatehouse.workspace_records.example_test as example

test_withholds_authority_from_a_device_that_offers_nothing if {
	findings := rule.findings with input as example.capability_profile([
		{"op": "replace", "path": "/capabilities", "value": {"terminal": {"available": false}, "browser": {"available": false}, "filesystem": {"available": false}, "sandbox": {"available": false}, "localModel": {"available": false}, "network": {"available": false}}},
	])
	findings == {{
		"code": "capability-profile.withheld",
		"severity": "withhold",
		"message": "the device `urn:sourceos:device:bench-3` offers nothing",
		"at": {"pointer": "/capabilities"},
	}}
}

test_leaves_a_device_alone_that_offers_something if _codes(example.capability_profile([
	{"op": "remove", "path": "/capabilities/terminal"},
	{"op": "add", "path": "/capabilities/terminal", "value": {"available": true}},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
