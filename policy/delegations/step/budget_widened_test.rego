package gatehouse.delegations.step.budget_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.budget_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "replace", "path": "/budget/tokens", "value": 1001}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.budget-widened", "/budget/tokens"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "replace", "path": "/budget/tokens", "value": 1001}], [])
	["delegation.budget-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_allows_the_very_amount if _codes(example.step([{"op": "replace", "path": "/budget/tokens", "value": 1000}], [])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
