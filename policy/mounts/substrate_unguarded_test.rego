package gatehouse.mounts.substrate_unguarded_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.substrate_unguarded as rule

test_denies_substrate_without_guards if _codes([_substrate], {}) == {"mounts.substrate-unguarded"}

test_denies_substrate_without_approval if {
	_codes([_substrate], {"prerequisites": {"boot_surface_sensitive": true}}) == {"mounts.substrate-unguarded"}
}

test_denies_substrate_that_is_not_declared if {
	_codes([_substrate], {"promotion": {"requiresHumanApproval": true}}) == {"mounts.substrate-unguarded"}
}

test_allows_guarded_substrate if {
	_codes([_substrate], {
		"prerequisites": {"boot_surface_sensitive": true},
		"promotion": {"requiresHumanApproval": true},
	}) == set()
}

test_allows_other_classes if _codes([{}], {}) == set()

_substrate := {"class": "substrate_sensitive"}

_codes(mounts, fields) := codes if {
	given := [object.union(_mount, mount) | some mount in mounts]
	findings := rule.findings with input as example.lanes([object.union(fields, {"mounts": given})])
	codes := example.codes(findings)
}

_mount := {"source": "/srv/a", "target": "/mnt/a", "readOnly": true, "class": "immutable_input"}
