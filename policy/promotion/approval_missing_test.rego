package gatehouse.promotion.approval_missing_test

import data.gatehouse.example_test as example
import data.gatehouse.promotion.approval_missing as rule

test_denies_boot_surface_without_approval if {
	findings := rule.findings with input as _lane({"boot_surface_sensitive": true}, {"requiresHumanApproval": false})
	findings == {{
		"code": "promotion.approval-missing",
		"severity": "deny",
		"message": "lane `docs` is boot surface sensitive and promotes without human approval",
		"at": {"pointer": "/spec/lanes/0/promotion"},
	}}
}

test_denies_boot_surface_with_approval_unsaid if {
	_codes({"boot_surface_sensitive": true}, {}) == {"promotion.approval-missing"}
}

test_allows_boot_surface_with_approval if {
	_codes({"boot_surface_sensitive": true}, {"requiresHumanApproval": true}) == set()
}

test_allows_other_lanes_without_approval if {
	_codes({"boot_surface_sensitive": false}, {"requiresHumanApproval": false}) == set()
	_codes({}, {}) == set()
}

test_allows_boot_surface_without_promotion if {
	findings := rule.findings with input as example.lanes([{"prerequisites": {"boot_surface_sensitive": true}}])
	findings == set()
}

test_judges_each_lane_by_itself if {
	findings := rule.findings with input as example.lanes([
		{"prerequisites": {"boot_surface_sensitive": true}},
		{"promotion": {"requiresStagePass": true, "rollbackStrategy": "snapshot"}},
	])
	findings == set()
}

_codes(prerequisites, promotion) := codes if {
	findings := rule.findings with input as _lane(prerequisites, promotion)
	codes := example.codes(findings)
}

_lane(prerequisites, promotion) := example.lanes([{
	"prerequisites": prerequisites,
	"promotion": object.union({"requiresStagePass": true, "rollbackStrategy": "snapshot"}, promotion),
}])
