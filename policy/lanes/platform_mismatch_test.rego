package gatehouse.lanes.platform_mismatch_test

import data.gatehouse.example_test as example
import data.gatehouse.lanes.platform_mismatch as rule

test_denies_label_that_contradicts_the_contract if {
	findings := rule.findings with input as _contract(
		{"platform": "apple-silicon-asahi"},
		{"host_platform": "generic-linux"},
	)
	findings == {{
		"code": "lanes.platform-mismatch",
		"severity": "deny",
		"message": "label `platform` is `apple-silicon-asahi`, the contract is for `generic-linux`",
		"at": {"pointer": "/metadata/labels/platform"},
	}}
}

test_denies_label_in_another_case if {
	_codes({"platform": "Generic-Linux"}, {"host_platform": "generic-linux"}) == {"lanes.platform-mismatch"}
}

test_denies_empty_label if _codes({"platform": ""}, {"host_platform": "generic-linux"}) == {"lanes.platform-mismatch"}

test_allows_equal_label if _codes({"platform": "generic-linux"}, {"host_platform": "generic-linux"}) == set()

test_allows_label_alone if _codes({"platform": "generic-linux"}, {}) == set()

test_allows_platform_alone if _codes({}, {"host_platform": "generic-linux"}) == set()

test_allows_other_labels if _codes({"lane": "docs"}, {"host_platform": "generic-linux"}) == set()

test_allows_contract_without_labels if {
	findings := rule.findings with input as {"contract": {
		"metadata": {"id": "docs-lane"},
		"spec": {"host_platform": "generic-linux"},
	}}
	findings == set()
}

_codes(labels, spec) := codes if {
	findings := rule.findings with input as _contract(labels, spec)
	codes := example.codes(findings)
}

_contract(labels, spec) := {"contract": {"metadata": {"id": "docs-lane", "labels": labels}, "spec": spec}}
