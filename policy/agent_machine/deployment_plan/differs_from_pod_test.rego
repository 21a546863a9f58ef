package gatehouse.agent_machine.deployment_plan.differs_from_pod_test

import data.gatehouse.agent_machine.agent_pod.example_test as pod
import data.gatehouse.agent_machine.deployment_plan.differs_from_pod as rule
import data.gatehouse.agent_machine.deployment_plan.example_test as example

test_denies_another_image if {
	findings := rule.findings with input as _of(example.record({"/runtime/imageOrCommand": "docs:1"}))
	findings == {{
		"code": "deployment-plan.differs-from-pod",
		"severity": "deny",
		"message": "`runtime.imageOrCommand` is \"docs:1\", and `pod.json` has \"registry.example/press/llm:2.1@sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8\"",
		"at": {"pointer": "/runtime/imageOrCommand"},
	}}
}

test_denies_another_type if _at(_of(example.record({"/target/profile": "linux-edge-node"}))) == {"/target/profile"}

test_denies_what_the_pod_does_not_permit if {
	_at(_of(example.record({"/policy/allowHostNetwork": true, "/receipts/required": false}))) == {
		"/policy/allowHostNetwork",
		"/receipts/required",
	}
}

test_denies_more_resources if _at(_of(example.record({"/resources/cpu/limit": "64"}))) == {
	"/resources/cpu",
}

test_denies_a_port_and_a_volume_of_its_own if {
	_at(_of(example.record({"/ports/0/containerPort": 22, "/storageResolution/0/accessMode": "read-write"}))) == {"/ports/0", "/storageResolution/0"}
}

test_allows_the_same_and_less if {
	_at(_of(example.record({}))) == set()
	_at(_of(example.record({"/ports": [], "/resources": {}, "/storageResolution": []}))) == set()
	_at(_of(example.lacking(["/workload/agentIdentityRef"], {}))) == set()
}

test_allows_to_resolve_what_is_open if {
	_at(_of(example.record({"/storageResolution/0/pvcName": "models", "/storageResolution/0/hostPath": null}))) == set()
}

test_says_nothing_where_the_pod_is_not_given if _at(example.record({"/runtime/imageOrCommand": "docs:1"})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_of(asked) := object.union(asked, {
	"facts": {"links": [{"name": "agent pod", "found": [0]}]},
	"related": {"documents": [{"source": "pod.json", "contract": pod.record({}).contract}]},
})
