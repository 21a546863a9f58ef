package gatehouse.workspace_records.device_trust_profile.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.device_trust_profile.withheld as rule
import data.gatehouse.workspace_records.example_test as example

test_withholds_authority_from_a_revoked_device if {
	findings := rule.findings with input as example.device_trust_profile([
		{"op": "replace", "path": "/trustLevel", "value": "revoked"},
	])
	findings == {{
		"code": "device-trust.withheld",
		"severity": "withhold",
		"message": "the device `urn:sourceos:device:bench-3` is revoked",
		"at": {"pointer": "/trustLevel"},
	}}
}

test_withholds_it_once_the_trust_is_over if _codes(example.at(example.device_trust_profile([]), "2026-08-01T00:00:00")) == {"device-trust.withheld"}

test_withholds_it_before_the_attestation if _codes(example.at(example.device_trust_profile([]), "2026-04-30T23:59:59")) == {"device-trust.withheld"}

test_withholds_it_from_an_untrusted_device if _codes(example.device_trust_profile([
	{"op": "replace", "path": "/trustLevel", "value": "untrusted"},
])) == {"device-trust.withheld"}

test_leaves_a_provisional_device_alone if _codes(example.device_trust_profile([
	{"op": "replace", "path": "/trustLevel", "value": "provisional"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
