package gatehouse.places.unresolved_path_test

import data.gatehouse.example_test as example
import data.gatehouse.places.unresolved_path as rule

test_denies_unknown_path_that_is_opened if {
	every role in ["read", "write", "run"] {
		_codes({"role": role, "base": "unknown", "why": "nobody knows"}) == {"places.unresolved-path"}
	}
}

test_allows_known_path if _codes({"role": "read"}) == set()

test_leaves_mounts_to_another_rule if _codes({"base": "unknown", "why": "nobody knows"}) == set()

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
