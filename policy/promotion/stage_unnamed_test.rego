package gatehouse.promotion.stage_unnamed_test

import data.gatehouse.example_test as example
import data.gatehouse.promotion.stage_unnamed as rule

test_denies_stage_without_a_candidate if {
	findings := rule.findings with input as _stage("", "bundle:docs-42/smoke")
	findings == {{
		"code": "promotion.stage-unnamed",
		"severity": "deny",
		"message": "`candidate` of the stage of lane `docs` is empty",
		"at": {"pointer": "/spec/lanes/0/stage/candidate"},
	}}
}

test_denies_stage_without_a_smoke_test if {
	_pointers("bundle:docs-42", "") == {"/spec/lanes/0/stage/smokeRef"}
}

test_denies_blanks if _pointers("bundle:docs-42", " \t\n") == {"/spec/lanes/0/stage/smokeRef"}

test_denies_each_of_the_two if {
	_pointers(" ", "") == {"/spec/lanes/0/stage/candidate", "/spec/lanes/0/stage/smokeRef"}
}

test_allows_stage_that_names_both if _pointers("bundle:docs-42", "bundle:docs-42/smoke") == set()

test_allows_lane_without_stage if {
	findings := rule.findings with input as example.lanes([{}])
	findings == set()
}

_pointers(candidate, smoke) := pointers if {
	findings := rule.findings with input as _stage(candidate, smoke)
	pointers := {finding.at.pointer | some finding in findings}
}

_stage(candidate, smoke) := example.lanes([{"stage": {
	"environment": "vm",
	"candidate": candidate,
	"smokeRef": smoke,
}}])
