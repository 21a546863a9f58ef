package gatehouse.places.secret_place_test

import data.gatehouse.example_test as example
import data.gatehouse.places.secret_place as rule

test_denies_opening_keys_in_any_role if {
	every role in ["read", "write", "run", "cwd"] {
		_codes({"role": role, "segments": [".ssh", "id_ed25519"]}) == {"places.secret-place"}
	}
}

test_denies_other_case if _codes({"role": "read", "segments": ["library", "KEYCHAINS", "x"]}) == {"places.secret-place"}

test_denies_passwords_of_the_system if {
	_codes({"role": "read", "base": "root", "segments": ["etc", "shadow"]}) == {"places.secret-place"}
}

test_allows_names_that_only_begin_alike if _codes({"role": "read", "segments": [".sshfs"]}) == set()

test_leaves_mounts_to_the_mount_policy if _codes({"segments": [".ssh"]}) == set()

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
