package gatehouse.agent_machine.agent_pod.unsafe_host_path_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.unsafe_host_path as rule
import data.gatehouse.example_test as shared

test_denies_the_configuration_of_the_system if {
	findings := rule.findings with input as _volume("root", ["etc", "agent"], false)
	findings == {{
		"code": "agent-pod.unsafe-host-path",
		"severity": "deny",
		"message": "the volume is the path, system configuration",
		"at": {"pointer": "/storage/0/hostPath"},
	}}
}

test_denies_homes if {
	_at(_volume("home", [], false)) == {"/storage/0/hostPath"}
	_at(_volume("root", [], true)) == {"/storage/0/hostPath"}
}

test_denies_sockets_and_secrets if {
	_at(_volume("root", ["srv", "docker.sock"], false)) == {"/storage/0/hostPath"}
	_at(_volume("home", [".ssh"], false)) == {"/storage/0/hostPath"}
}

test_denies_what_nobody_knows if {
	_at(_volume("unknown", [], false)) == {"/storage/0/hostPath"}
	_at(_volume("relative", ["..", "models"], false)) == {"/storage/0/hostPath"}
}

test_allows_folders_of_its_own if {
	_at(_volume("root", ["var", "lib", "agent-machine"], false)) == set()
	_at(_volume("home", ["models"], false)) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_volume(base, segments, holds_home) := object.union(example.record({}), {"facts": {"locations": {"/storage/0/hostPath": {
	"base": base,
	"segments": segments,
	"within": shared.within(base, segments),
	"holds_home": holds_home,
	"shown": "the path",
}}}})
