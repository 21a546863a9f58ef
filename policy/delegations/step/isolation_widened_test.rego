package gatehouse.delegations.step.isolation_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.isolation_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([], [{"op": "replace", "path": "/isolation", "value": ["spiffe://example/microvm@v1"]}])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.isolation-widened", "/isolation/0"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([], [{"op": "replace", "path": "/isolation", "value": ["spiffe://example/microvm@v1"]}])
	["delegation.isolation-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
