package gatehouse.agent_machine.agent_pod.runtime_mismatch_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.runtime_mismatch as rule

test_denies_a_quadlet_by_docker if {
	findings := rule.findings with input as example.record({"/runtime/mode": "docker"})
	findings == {{
		"code": "agent-pod.runtime-mismatch",
		"severity": "deny",
		"message": "a pod of type `local-podman-quadlet` runs by `docker`",
		"at": {"pointer": "/runtime/mode"},
	}}
}

test_denies_a_cluster_on_one_machine if {
	_at(example.record({"/runtime/mode": "kubernetes"})) == {"/runtime/mode"}
	_at(example.kubernetes({"/runtime/mode": "podman"})) == {"/runtime/mode"}
}

test_denies_a_pod_in_no_namespace if {
	_at(example.kubernetes({"/runtime/namespace": ""})) == {"/runtime"}
	_at(example.kubernetes({"/runtime/serviceAccountName": ""})) == {"/runtime"}
	_at(example.record({
		"/podType": "kubernetes-pod",
		"/profile": "kubernetes-node",
		"/runtime/mode": "kubernetes",
		"/runtime/networkMode": "none",
		"/ports": [
			{
				"name": "http",
				"containerPort": 8080,
				"exposure": "cluster",
			},
		],
		"/storage": [
			{
				"cacheTierId": "urn:srcos:agent-machine:cache-tier:models",
				"mountPath": "/models",
				"accessMode": "runtime-managed",
				"volumeClass": "agent-models",
				"pvcName": "models",
				"storageClassName": "topolvm",
			},
		],
	})) == {"/runtime"}
}

test_allows_what_fits if {
	every changes in [
		{"/podType": "local-docker-compat", "/runtime/mode": "podman"},
		{"/podType": "local-systemd", "/runtime/mode": "systemd"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.kubernetes({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
