package gatehouse.agent_machine.deployment_plan.target_mismatch_test

import data.gatehouse.agent_machine.deployment_plan.example_test as example
import data.gatehouse.agent_machine.deployment_plan.target_mismatch as rule

test_denies_a_quadlet_by_docker if {
	findings := rule.findings with input as example.record({"/runtime/mode": "docker"})
	findings == {{
		"code": "deployment-plan.target-mismatch",
		"severity": "deny",
		"message": "a pod of type `local-podman-quadlet` is to run by `docker`",
		"at": {"pointer": "/runtime/mode"},
	}}
}

test_denies_a_local_pod_on_a_cluster if {
	_at(example.record({"/target/surface": "kubernetes-yaml"})) == {"/target/surface"}
}

test_denies_a_pod_in_no_namespace if {
	_at(example.record({
		"/target/podType": "kubernetes-pod",
		"/target/surface": "kubernetes-yaml",
		"/runtime/mode": "kubernetes",
		"/runtime/serviceAccountName": "s",
	})) == {"/runtime"}
}

test_allows_what_fits if {
	every changes in [
		{
			"/target/podType": "kubernetes-pod",
			"/target/surface": "kubernetes-yaml",
			"/runtime/mode": "kubernetes",
			"/runtime/namespace": "n",
			"/runtime/serviceAccountName": "s",
		},
		{"/target/surface": "unknown"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
