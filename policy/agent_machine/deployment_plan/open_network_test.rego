package gatehouse.agent_machine.deployment_plan.open_network_test

import data.gatehouse.agent_machine.deployment_plan.example_test as example
import data.gatehouse.agent_machine.deployment_plan.open_network as rule

test_denies_the_network_of_the_host if {
	findings := rule.findings with input as example.record({"/runtime/networkMode": "host"})
	findings == {{
		"code": "deployment-plan.open-network",
		"severity": "deny",
		"message": "a pod of type `local-podman-quadlet` is to be in the network `host`",
		"at": {"pointer": "/runtime/networkMode"},
	}}
}

test_denies_a_network_of_no_known_name if {
	_at(example.record({"/runtime/networkMode": "Host"})) == {"/runtime/networkMode"}
}

test_denies_to_ask_for_the_network_of_the_host if {
	_at(example.record({"/policy/allowHostNetwork": true})) == {"/policy/allowHostNetwork"}
}

test_denies_ports_that_anyone_reaches if _at(example.record({"/ports/0/exposure": "ingress"})) == {"/ports/0"}

test_allows_narrow_networks if {
	every changes in [
		{},
		{"/ports": [{}]},
		{
			"/target/podType": "kubernetes-pod",
			"/runtime/networkMode": "kubernetes-service",
			"/ports": [],
		},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
