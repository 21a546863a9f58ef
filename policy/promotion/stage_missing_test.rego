package gatehouse.promotion.stage_missing_test

import data.gatehouse.example_test as example
import data.gatehouse.promotion.stage_missing as rule

test_denies_required_stage_that_is_not_there if {
	findings := rule.findings with input as example.lanes([{"promotion": {"requiresStagePass": true}}])
	findings == {{
		"code": "promotion.stage-missing",
		"severity": "deny",
		"message": "lane `docs` requires a stage to pass and has no `stage`",
		"at": {"pointer": "/spec/lanes/0/promotion/requiresStagePass"},
	}}
}

test_denies_on_every_backend if {
	every type in ["pixi", "container", "nix"] {
		findings := rule.findings with input as example.lanes([{
			"backend": {"type": type},
			"promotion": {"requiresStagePass": true},
		}])
		example.codes(findings) == {"promotion.stage-missing"}
	}
}

test_denies_stage_of_another_lane if {
	findings := rule.findings with input as example.lanes([
		{"promotion": {"requiresStagePass": true}},
		{"stage": _stage},
	])
	example.codes(findings) == {"promotion.stage-missing"}
}

test_allows_required_stage if {
	findings := rule.findings with input as example.lanes([{
		"promotion": {"requiresStagePass": true},
		"stage": _stage,
	}])
	findings == set()
}

test_allows_stage_without_promotion if {
	findings := rule.findings with input as example.lanes([{"stage": _stage}])
	findings == set()
}

test_leaves_stage_that_is_not_required_to_another_rule if {
	findings := rule.findings with input as example.lanes([{"promotion": {"requiresStagePass": false}}])
	findings == set()
}

test_allows_lane_without_either if {
	findings := rule.findings with input as example.lanes([{}])
	findings == set()
}

_stage := {"environment": "vm", "candidate": "bundle:docs-42", "smokeRef": "bundle:docs-42/smoke"}
