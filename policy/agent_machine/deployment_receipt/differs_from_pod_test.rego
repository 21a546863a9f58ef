package gatehouse.agent_machine.deployment_receipt.differs_from_pod_test

import data.gatehouse.agent_machine.deployment_receipt.differs_from_pod as rule
import data.gatehouse.agent_machine.deployment_receipt.example_test as example

test_denies_another_profile if {
	findings := rule.findings with input as _of(example.record({"/target/profile": "linux-edge-node"}))
	findings == {{
		"code": "deployment-receipt.differs-from-pod",
		"severity": "deny",
		"message": "the profile is `linux-edge-node`, and `pod.json` has `sourceos-workstation`",
		"at": {"pointer": "/target/profile"},
	}}
}

test_denies_a_cluster_for_a_local_pod if {
	_at(_of(example.record({"/target/surface": "agentpod-crd"}))) == {"/target/surface"}
}

test_allows_the_pods_own if {
	_at(_of(example.record({}))) == set()
	_at(_of(example.record({"/target/surface": "unknown"}))) == set()
}

test_says_nothing_where_the_pod_is_not_given if _at(example.record({"/target/profile": "linux-edge-node"})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_of(asked) := object.union(asked, {
	"facts": {"links": [{"name": "agent pod", "found": [0]}]},
	"related": {"documents": [{
		"source": "pod.json",
		"contract": {"profile": "sourceos-workstation", "podType": "local-podman-quadlet"},
	}]},
})
