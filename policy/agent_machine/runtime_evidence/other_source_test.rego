package gatehouse.agent_machine.runtime_evidence.other_source_test

import data.gatehouse.agent_machine.runtime_evidence.example_test as example
import data.gatehouse.agent_machine.runtime_evidence.other_source as rule

test_denies_a_deployment_of_another_pod if {
	findings := rule.findings with input as _beside("deployment receipt", {"source": {"id": "urn:x"}})
	findings == {{
		"code": "runtime-evidence.other-source",
		"severity": "deny",
		"message": "`a.json` is about `urn:x`, and this is about `urn:srcos:agent-machine:agent-pod:press-llm`",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_storage_of_another_machine if _at(_beside("storage receipt", {"agentMachineId": "urn:x"})) == {"/ref"}

test_denies_an_admission_and_a_grant_of_another_pod if {
	_at(_beside("policy admission", {"request": {"agentPodId": "urn:x"}})) == {"/ref"}
	_at(_beside("registry grant", {"request": {"agentPodId": "urn:x"}})) == {"/ref"}
}

test_denies_claims_that_the_source_does_not_make if {
	_at(_beside("policy admission", {"decision": {"status": "denied"}})) == {"/ref"}
	_at(_beside("registry grant", {"grant": {"status": "revoked"}})) == {"/ref"}
}

test_allows_what_agrees_or_says_nothing if {
	_at(_beside("storage receipt", {"agentMachineId": "urn:srcos:agent-machine:press-room"})) == set()
	_at(_beside("registry grant", {"grant": {"status": "active"}})) == set()
	_at(_beside("agent pod", {})) == set()
}

test_says_nothing_where_no_source_is_given if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_beside(name, contract) := object.union(example.record({}), {
	"facts": {"links": [{"name": name, "found": [0], "at": {"pointer": "/ref"}}]},
	"related": {"documents": [{"source": "a.json", "contract": contract}]},
})
