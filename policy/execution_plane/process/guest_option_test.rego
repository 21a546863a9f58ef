package gatehouse.execution_plane.process.guest_option_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.process.guest_option as rule

test_denies_user_on_a_guest if {
	findings := rule.findings with input as _on("guest_bridge", {"user": "root"})
	findings == {{
		"code": "process.guest-option",
		"severity": "deny",
		"message": "a guest bridge takes no `user`",
		"at": {"pointer": "/user"},
	}}
}

test_denies_the_others if {
	_codes(_on("guest_bridge", {"env_projection": {"CI": "1"}})) == {"process.guest-option"}
	_codes(_on("guest_bridge", {"cwd": "/src"})) == {"process.guest-option"}
	_codes(_on("guest_bridge", {"stdio_mode": "pty"})) == {"process.guest-option"}
}

test_denies_it_in_the_payload_of_a_request if {
	_codes(example.request([
		{"op": "replace", "path": "/placement/surface_kind", "value": "guest_bridge"},
		{"op": "add", "path": "/payload/user", "value": "root"},
	])) == {"process.guest-option"}
}

test_allows_them_elsewhere_and_empty_ones if {
	_codes(_on("ssh_exec", {"user": "lab", "cwd": "/src"})) == set()
	_codes(_on("guest_bridge", {"user": null, "env_projection": {}})) == set()
	_codes(example.request([])) == set()
}

_on(surface, fields) := shared.record("ProcessExecutionIntent", object.union({"command": "make", "execution_surface": {"surface_kind": surface}}, fields))

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
