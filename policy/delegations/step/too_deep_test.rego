package gatehouse.delegations.step.too_deep_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.too_deep as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "replace", "path": "/maxDepth", "value": 1}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.too-deep", "/maxDepth"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "replace", "path": "/maxDepth", "value": 1}], [])
	["delegation.too-deep", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_denies_any_below_one_that_may_not_be_handed_on if {
	_codes(example.step([], [{"op": "replace", "path": "/maxDepth", "value": 0}])) == {"delegation.too-deep"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
