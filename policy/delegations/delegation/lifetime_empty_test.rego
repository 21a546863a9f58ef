package gatehouse.delegations.delegation.lifetime_empty_test

import data.gatehouse.delegations.delegation.lifetime_empty as rule
import data.gatehouse.delegations.example_test as example
import data.gatehouse.example_test as shared

test_denies_end_at_the_beginning if {
	_codes(example.delegation([{"op": "replace", "path": "/expiresAt", "value": "2026-05-10T09:00:00Z"}])) == {"delegation.lifetime-empty"}
}

test_denies_holding_before_it_was_issued if {
	_codes(example.delegation([{"op": "replace", "path": "/notBefore", "value": "2026-05-10T08:59:59Z"}])) == {"delegation.lifetime-empty"}
}

test_allows_one_that_holds_at_once if _codes(example.delegation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
