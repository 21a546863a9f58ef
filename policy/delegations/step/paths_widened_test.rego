package gatehouse.delegations.step.paths_widened_test

import data.gatehouse.delegations.example_test as example
import data.gatehouse.delegations.step.paths_widened as rule
import data.gatehouse.example_test as shared

test_denies_what_the_parent_does_not_give if {
	findings := rule.findings with input as example.step([{"op": "replace", "path": "/paths/0/path", "value": "~/devtools"}], [])
	{[finding.code, finding.at.pointer] | some finding in findings} == {["delegation.paths-widened", "/paths/0/path"]}
}

test_denies_it_further_up_at_the_own_reference if {
	findings := rule.findings with input as example.further([{"op": "replace", "path": "/paths/0/path", "value": "~/devtools"}], [])
	["delegation.paths-widened", "/parent/ref"] in {[finding.code, finding.at.pointer] | some finding in findings}
}

test_allows_what_lies_within if _codes(example.step([], [])) == set()

test_allows_the_very_folder if _codes(example.step([{"op": "replace", "path": "/paths/0/path", "value": "~/dev"}], [])) == set()

test_allows_no_more_access_than_given if _codes(example.step([], [{"op": "replace", "path": "/paths/0/access", "value": "read-only"}])) == set()

test_denies_writing_where_only_reading_is_given if {
	_codes(example.step([{"op": "replace", "path": "/paths/0/access", "value": "read-write"}], [{"op": "replace", "path": "/paths/0/access", "value": "read-only"}])) == {"delegation.paths-widened"}
}

test_denies_the_folder_above if _codes(example.step([{"op": "replace", "path": "/paths/0/path", "value": "~"}], [])) == {"delegation.paths-widened"}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
