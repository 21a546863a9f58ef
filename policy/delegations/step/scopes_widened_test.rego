package gatehouse.delegations.step.scopes_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.scopes_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "add", "path": "/scopes/toolRefs/-", "value": "urn:example:tool:wipe"}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.scopes-widened", "/scopes/toolRefs/1"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "add", "path": "/scopes/toolRefs/-", "value": "urn:example:tool:wipe"}], [])
	["delegation.scopes-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_denies_what_a_grant_does_not_allow if {
	_codes(example.resting([], example.grant({"toolRefs": []}))) == {"delegation.scopes-widened"}
}

test_denies_what_is_given_in_another_scope if {
	moved := [{"op": "move", "from": "/scopes/toolRefs", "path": "/scopes/modelRefs"}]
	_codes(example.step([], moved)) == {"delegation.scopes-widened"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
