package gatehouse.delegations.step.lifetime_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.lifetime_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "replace", "path": "/expiresAt", "value": "2026-05-10T17:00:01Z"}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.lifetime-widened", "/expiresAt"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "replace", "path": "/expiresAt", "value": "2026-05-10T17:00:01Z"}], [])
	["delegation.lifetime-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_denies_beginning_before_the_parent if {
	_codes(example.step([{"op": "replace", "path": "/notBefore", "value": "2026-05-10T08:59:59.9Z"}], [])) == {"delegation.lifetime-widened"}
}

test_compares_instants_not_texts if _codes(example.step([{"op": "replace", "path": "/expiresAt", "value": "2026-05-10T19:00:00+02:00"}], [])) == set()

test_denies_outliving_a_grant if {
	_codes(example.resting([{"op": "replace", "path": "/expiresAt", "value": "2026-05-10T18:00:01Z"}], example.grant({}))) == {"delegation.lifetime-widened"}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
