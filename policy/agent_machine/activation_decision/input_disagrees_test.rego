package gatehouse.agent_machine.activation_decision.input_disagrees_test

import data.gatehouse.agent_machine.activation_decision.input_disagrees as rule
import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.example_test as shared

test_denies_admission_for_another_pod if {
	findings := rule.findings with input as example.activation_with([], [example.given_admission([
		_set("/request/agentPodId", "urn:srcos:agent-machine:agent-pod:other"),
	])])
	findings == {{
		"code": "activation-decision.input-disagrees",
		"severity": "deny",
		"message": "the pod of the policy admission is `urn:srcos:agent-machine:agent-pod:other`, and that of the activation is `urn:srcos:agent-machine:agent-pod:notes`",
		"at": {"pointer": "/inputs/policyAdmissionId"},
	}}
}

test_denies_admission_for_another_machine_provider_receipt_or_decision if {
	every pointer, value in {
		"/request/agentMachineId": "urn:srcos:agent-machine:other",
		"/request/providerId": "urn:srcos:agent-machine:inference-provider:other",
		"/request/deploymentReceiptId": "urn:srcos:agent-machine:deployment-receipt:0000000000000000",
		"/decision/decisionRef": "urn:srcos:policy-decision:other",
	} {
		_given([], [example.given_admission([_set(pointer, value)])]) == {"activation-decision.input-disagrees"}
	}
}

test_denies_grant_for_another_pod_or_machine_or_another_grant if {
	every pointer, value in {
		"/request/agentPodId": "urn:srcos:agent-machine:agent-pod:other",
		"/request/agentMachineId": "urn:srcos:agent-machine:other",
		"/grant/grantRef": "urn:srcos:agent-registry-grant:other",
	} {
		_given([], [example.given_grant([_set(pointer, value)])]) == {"activation-decision.input-disagrees"}
	}
}

test_denies_receipts_for_another_pod_or_machine if {
	_given([], [example.given_receipt([_set("/source/id", "urn:srcos:agent-machine:agent-pod:other")])]) == {
		"activation-decision.input-disagrees",
	}
	_given([], [example.given_storage([_set("/agentPodId", "urn:srcos:agent-machine:agent-pod:other")])]) == {
		"activation-decision.input-disagrees",
	}
	_given([], [example.given_storage([_set("/agentMachineId", "urn:srcos:agent-machine:other")])]) == {
		"activation-decision.input-disagrees",
	}
}

test_denies_activation_on_a_machine_that_it_does_not_name if {
	findings := rule.findings with input as example.activation_with([_set("/inputs/agentMachineId", null)], [example.given_grant([])])
	{finding.message | some finding in findings} == {
		"the machine of the registry grant is `urn:srcos:agent-machine:desk`, and that of the activation is not named",
	}
}

test_allows_inputs_that_agree if {
	_given([], [
		example.given_admission([]),
		example.given_grant([]),
		example.given_receipt([]),
		example.given_storage([]),
	]) == set()
}

test_allows_storage_of_the_machine_for_no_pod if {
	_given([], [example.given_storage([{"op": "remove", "path": "/agentPodId"}])]) == set()
}

test_allows_refusal_of_what_disagrees if {
	_given(
		[_set("/decision/activationAllowed", false)],
		[example.given_admission([_set("/request/agentPodId", "urn:srcos:agent-machine:agent-pod:other")])],
	) == set()
}

test_allows_activation_with_nothing_given_along if _codes([]) == set()

_given(patches, documents) := codes if {
	codes := shared.codes(rule.findings) with input as example.activation_with(patches, documents)
}

_codes(patches) := codes if codes := shared.codes(rule.findings) with input as example.activation(patches)

_set(pointer, value) := {"op": "replace", "path": pointer, "value": value}
