package gatehouse.execution_plane.target.expired_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.expired as rule

test_denies_target_at_the_second_in_which_it_ends if {
	findings := rule.findings with input as example.at(example.descriptor([]), "2026-06-02T08:00:00")
	findings == {{
		"code": "target.expired",
		"severity": "deny",
		"message": "the target `target-1` is attested until 2026-06-02T08:00:00Z",
		"at": {"pointer": "/expires_at"},
	}}
}

test_denies_target_before_it_is_attested if _codes(example.at(example.descriptor([]), "2026-06-01T07:00:00")) == {"target.expired"}

test_denies_it_wherever_a_descriptor_stands if {
	_codes(example.at(example.execution([]), "2026-06-03T00:00:00")) == {"target.expired"}
	_codes(example.at(example.node([]), "2026-06-03T00:00:00")) == {"target.expired"}
}

test_allows_target_in_force if _codes(example.at(example.descriptor([]), "2026-06-02T07:59:59")) == set()

test_allows_target_without_an_end if {
	open := example.descriptor([{"op": "replace", "path": "/expires_at", "value": null}])
	_codes(example.at(open, "2030-01-01T00:00:00")) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
