package gatehouse.mounts.duplicate_target_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.duplicate_target as rule

test_denies_target_that_is_taken if _codes([{}, {}], {}) == {"mounts.duplicate-target"}

test_denies_target_in_another_spelling if _codes([{}, {"target": "//mnt/./a/"}], {}) == {"mounts.duplicate-target"}

test_allows_targets_below_each_other if _codes([{}, {"target": "/mnt/a/b"}], {}) == set()

_codes(mounts, fields) := codes if {
	given := [object.union(_mount, mount) | some mount in mounts]
	findings := rule.findings with input as example.lanes([object.union(fields, {"mounts": given})])
	codes := example.codes(findings)
}

_mount := {"source": "/srv/a", "target": "/mnt/a", "readOnly": true, "class": "immutable_input"}
