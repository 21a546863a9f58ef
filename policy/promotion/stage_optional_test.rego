package gatehouse.promotion.stage_optional_test

import data.gatehouse.example_test as example
import data.gatehouse.promotion.stage_optional as rule

test_warns_of_promotion_without_stage if {
	findings := rule.findings with input as example.lanes([{"promotion": {"requiresStagePass": false}}])
	findings == {{
		"code": "promotion.stage-optional",
		"severity": "warn",
		"message": "lane `docs` promotes without a stage having passed",
		"at": {"pointer": "/spec/lanes/0/promotion/requiresStagePass"},
	}}
}

test_warns_even_where_a_stage_is_described if {
	findings := rule.findings with input as example.lanes([{
		"promotion": {"requiresStagePass": false},
		"stage": {"environment": "vm", "candidate": "bundle:docs-42", "smokeRef": "bundle:docs-42/smoke"},
	}])
	example.codes(findings) == {"promotion.stage-optional"}
}

test_allows_promotion_that_waits if {
	findings := rule.findings with input as example.lanes([{"promotion": {"requiresStagePass": true}}])
	findings == set()
}

test_allows_lane_without_promotion if {
	findings := rule.findings with input as example.lanes([{}])
	findings == set()
}
