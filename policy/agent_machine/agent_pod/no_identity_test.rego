package gatehouse.agent_machine.agent_pod.no_identity_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.no_identity as rule

test_denies_an_identity_that_is_not_named if {
	findings := rule.findings with input as example.record({"/workload/agentIdentityRef": ""})
	findings == {{
		"code": "agent-pod.no-identity",
		"severity": "deny",
		"message": "the pod must have an identity and names none",
		"at": {"pointer": "/workload/agentIdentityRequired"},
	}}
}

test_denies_one_that_is_left_out if {
	_at(example.lacking(["/workload/agentIdentityRef"], {})) == {"/workload/agentIdentityRequired"}
}

test_allows_a_pod_that_needs_none if {
	_at(example.lacking(["/workload/agentIdentityRef"], {"/workload/agentIdentityRequired": false})) == set()
}

test_allows_a_named_one if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
