package gatehouse.delegations.step.line_broken_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.line_broken as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "replace", "path": "/delegator", "value": "user:mallory"}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.line-broken", "/delegator"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "replace", "path": "/delegator", "value": "user:mallory"}], [])
	["delegation.line-broken", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_denies_one_that_the_grant_is_not_for if {
	_codes(example.resting([{"op": "replace", "path": "/delegator", "value": "user:mallory"}], example.grant({}))) == {"delegation.line-broken"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
