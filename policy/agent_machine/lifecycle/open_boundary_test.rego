package gatehouse.agent_machine.lifecycle.open_boundary_test

import data.gatehouse.agent_machine.lifecycle.example_test as example
import data.gatehouse.agent_machine.lifecycle.open_boundary as rule

test_denies_a_mesh_for_a_local_machine if {
	findings := rule.findings with input as example.record({"/runtime_boundary/network_policy": "mesh-optional"})
	findings == {{
		"code": "machine-lifecycle.open-boundary",
		"severity": "deny",
		"message": "the machine is local only, and its network is `mesh-optional`",
		"at": {"pointer": "/runtime_boundary/network_policy"},
	}}
}

test_denies_a_wider_scope if {
	every changes in [
		{"/runtime_boundary/mount_scope": "host"},
		{"/runtime_boundary/mount_scope": ""},
	] {
		_at(example.record(changes)) == {"/runtime_boundary/mount_scope"}
	}
}

test_allows_closed_networks_and_the_default_scope if {
	every changes in [
		{"/runtime_boundary/network_policy": "denied"},
		{
			"/runtime_boundary/network_policy": "mesh-optional",
			"/runtime_boundary/local_only": false,
		},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/runtime_boundary/mount_scope"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
