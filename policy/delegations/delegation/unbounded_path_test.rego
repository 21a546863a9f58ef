package gatehouse.delegations.delegation.unbounded_path_test

import data.gatehouse.delegations.delegation.unbounded_path as rule
import data.gatehouse.delegations.example_test as example
import data.gatehouse.example_test as shared

test_denies_the_whole_home if _codes(example.delegation([{"op": "replace", "path": "/paths/0/path", "value": "~"}])) == {"delegation.unbounded-path"}

test_denies_paths_of_the_system if _codes(_located("root", ["etc", "ssh"])) == {"delegation.unbounded-path"}

test_denies_what_depends_on_the_run if {
	_codes(_located("relative", ["docs"])) == {"delegation.unbounded-path"}
	_codes(_located("unknown", [])) == {"delegation.unbounded-path"}
}

test_allows_a_named_folder if {
	_codes(example.delegation([])) == set()
	_codes(_located("root", ["srv", "docs"])) == set()
}

_located(base, segments) := object.union(
	example.delegation([]),
	{"facts": {"locations": {"/paths/0/path": {"base": base, "segments": segments, "within": shared.within(base, segments)}}}},
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
