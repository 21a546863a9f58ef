package gatehouse.delegations.step.operations_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.operations_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "add", "path": "/operations/-", "value": "agent_machine.profile.create"}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.operations-widened", "/operations/1"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "add", "path": "/operations/-", "value": "agent_machine.profile.create"}], [])
	["delegation.operations-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_allows_any_under_a_grant_that_says_nothing_of_it if _codes(example.resting([{"op": "add", "path": "/operations/-", "value": "agent_machine.profile.create"}], example.grant({}))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
