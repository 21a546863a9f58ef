package gatehouse.agent_machine.agent_pod.open_network_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.open_network as rule

test_denies_the_network_of_the_host if {
	findings := rule.findings with input as example.record({"/runtime/networkMode": "host"})
	findings == {{
		"code": "agent-pod.open-network",
		"severity": "deny",
		"message": "a pod of type `local-podman-quadlet` is in the network `host`",
		"at": {"pointer": "/runtime/networkMode"},
	}}
}

test_denies_networks_of_a_cluster_on_one_machine if {
	every changes in [
		{"/runtime/networkMode": "pod"},
		{"/runtime/networkMode": "kubernetes-service"},
	] {
		_at(example.record(changes)) == {"/runtime/networkMode"}
	}
	_at(example.kubernetes({"/runtime/networkMode": "host"})) == {"/runtime/networkMode"}
	_at(example.kubernetes({"/runtime/networkMode": "pod"})) == {"/runtime/networkMode"}
}

test_denies_to_ask_for_the_network_of_the_host if {
	_at(example.record({"/policy/allowHostNetwork": true})) == {"/policy/allowHostNetwork"}
}

test_denies_ports_that_anyone_reaches if {
	every changes in [
		{"/ports/0/exposure": "host"},
		{"/ports/0/exposure": "cluster"},
		{"/ports/0/exposure": "ingress"},
	] {
		_at(example.record(changes)) == {"/ports/0/exposure"}
	}
	_at(example.kubernetes({"/ports/0/exposure": "ingress"})) == {"/ports/0/exposure"}
	_at(example.kubernetes({"/ports/0/exposure": "host"})) == {"/ports/0/exposure"}
}

test_allows_narrow_networks if {
	every changes in [
		{"/runtime/networkMode": "none"},
		{"/runtime/networkMode": "slirp4netns"},
		{"/runtime/networkMode": "policy-managed"},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.kubernetes({})) == set()
	_at(example.lacking(["/ports"], {})) == set()
}

test_allows_a_policy_to_manage_a_declared_pod if {
	_at(example.kubernetes({"/podType": "kubernetes-crd", "/runtime/networkMode": "policy-managed"})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
