package gatehouse.delegations.delegation.to_oneself_test

import data.gatehouse.delegations.delegation.to_oneself as rule
import data.gatehouse.delegations.example_test as example
import data.gatehouse.example_test as shared

test_denies_delegating_to_oneself if {
	_codes(example.delegation([{"op": "replace", "path": "/delegate", "value": "user:ines"}])) == {"delegation.to-oneself"}
}

test_allows_another if _codes(example.delegation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
