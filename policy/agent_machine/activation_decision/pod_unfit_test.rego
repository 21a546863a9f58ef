package gatehouse.agent_machine.activation_decision.pod_unfit_test

import data.gatehouse.agent_machine.activation_decision.pod_unfit as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_pod_of_another_agent if {
	findings := rule.findings with input as example.activation_with([], [
		example.given_pod([_set("/workload/agentIdentityRef", "urn:srcos:agent:other")]),
		example.given_grant([]),
	])
	findings == {{
		"code": "activation-decision.pod-unfit",
		"severity": "deny",
		"message": "the agent pod `urn:srcos:agent-machine:agent-pod:notes` runs `urn:srcos:agent:other`, and the grant is for `urn:srcos:agent:note-keeper`",
		"at": {"pointer": "/inputs/agentPodId"},
	}}
}

test_denies_pod_of_no_agent if {
	_given([], [
		example.given_pod([{"op": "remove", "path": "/workload/agentIdentityRef"}]),
		example.given_grant([]),
	]) == {"activation-decision.pod-unfit"}
}

test_denies_pod_that_requires_no_identity if {
	_given([], [example.given_pod([_set("/workload/agentIdentityRequired", false)])]) == {
		"activation-decision.pod-unfit",
	}
}

test_denies_pod_on_the_network_of_its_host if {
	_given([], [example.given_pod([_set("/runtime/networkMode", "host")])]) == {"activation-decision.pod-unfit"}
	_given([], [example.given_pod([_set("/policy/allowHostNetwork", true)])]) == {"activation-decision.pod-unfit"}
}

test_allows_pod_that_is_fit if _given([], [example.given_pod([]), example.given_grant([])]) == set()

test_allows_refusal_of_a_pod_that_is_not if {
	_given(
		[_set("/decision/activationAllowed", false)],
		[example.given_pod([_set("/runtime/networkMode", "host")])],
	) == set()
}

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
