package gatehouse.delegations.delegation.wildcard_test

import data.gatehouse.delegations.delegation.wildcard as rule
import data.gatehouse.delegations.example_test as example
import data.gatehouse.example_test as shared

test_denies_wildcard_in_a_scope if {
	_codes(example.delegation([{"op": "add", "path": "/scopes/toolRefs/-", "value": "urn:example:tool:*"}])) == {"delegation.wildcard"}
}

test_denies_wildcard_as_a_class if _codes(example.delegation([{"op": "add", "path": "/isolation/-", "value": "*"}])) == {"delegation.wildcard"}

test_allows_what_is_named if _codes(example.delegation([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
