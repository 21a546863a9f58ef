package gatehouse.mounts.class_access_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.class_access as rule

test_denies_writing_an_input if _codes([{"readOnly": false}], {}) == {"mounts.class-access"}

test_denies_writing_the_substrate if {
	_codes([{"class": "substrate_sensitive", "readOnly": false}], {}) == {"mounts.class-access"}
}

test_allows_reading_an_input if _codes([{}], {}) == set()

test_allows_writing_state_and_evidence if {
	every class in ["mutable_state", "audit_evidence"] {
		_codes([{"class": class, "readOnly": false}], {}) == set()
	}
}

_codes(mounts, fields) := codes if {
	given := [object.union(_mount, mount) | some mount in mounts]
	findings := rule.findings with input as example.lanes([object.union(fields, {"mounts": given})])
	codes := example.codes(findings)
}

_mount := {"source": "/srv/a", "target": "/mnt/a", "readOnly": true, "class": "immutable_input"}
