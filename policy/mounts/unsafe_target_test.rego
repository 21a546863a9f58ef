package gatehouse.mounts.unsafe_target_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.unsafe_target as rule

test_denies_targets_that_hide_the_lane if {
	every target in ["/", "//", "/.", "/mnt/../etc", "..", "mnt", ""] {
		_codes([{"target": target}], {}) == {"mounts.unsafe-target"}
	}
}

test_allows_targets_of_their_own if {
	every target in ["/mnt/a", "/mnt/..a", "/mnt/a/", "/.config"] {
		_codes([{"target": target}], {}) == set()
	}
}

test_allows_lane_without_mounts if _codes([], {}) == set()

_codes(mounts, fields) := codes if {
	given := [object.union(_mount, mount) | some mount in mounts]
	findings := rule.findings with input as example.lanes([object.union(fields, {"mounts": given})])
	codes := example.codes(findings)
}

_mount := {"source": "/srv/a", "target": "/mnt/a", "readOnly": true, "class": "immutable_input"}
