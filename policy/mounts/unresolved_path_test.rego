package gatehouse.mounts.unresolved_path_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.unresolved_path as rule

test_denies_path_from_environment if {
	findings := rule.findings with input as example.paths([{
		"base": "unknown",
		"segments": [],
		"why": "it comes from the runner's environment",
		"text": "--dev-root \"$ROOT\"",
		"shown": "?",
	}])
	findings == {{
		"code": "mounts.unresolved-path",
		"severity": "deny",
		"message": concat("", [
			"`--dev-root \"$ROOT\"` cannot be known before the lane runs: ",
			"it comes from the runner's environment",
		]),
		"at": 1,
		"meaning": {"written": "--dev-root \"$ROOT\"", "resolved": "?", "derivation": []},
	}}
}

test_denies_source_of_a_mount_from_environment if {
	_codes({"base": "unknown", "why": "a reason", "origin": "mounts[].source"}) == {"mounts.unresolved-path"}
}

test_allows_unknown_path_that_is_not_mounted if {
	every role in ["read", "write", "run"] {
		_codes({"base": "unknown", "why": "a reason", "role": role}) == set()
	}
}

test_allows_known_path if {
	every base in ["home", "root", "relative"] {
		_codes({"base": base}) == set()
	}
}

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
