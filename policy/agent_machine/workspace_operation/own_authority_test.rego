package gatehouse.agent_machine.workspace_operation.own_authority_test

import data.gatehouse.agent_machine.example_test as example
import data.gatehouse.agent_machine.workspace_operation.own_authority as rule
import data.gatehouse.example_test as shared

test_denies_contract_that_delegates_to_itself if {
	findings := rule.findings with input as _delegated("urn:srcos:agent-machine:workspace-operation-contract:index-notes")
	findings == {{
		"code": "workspace-operation.own-authority",
		"severity": "deny",
		"message": "the delegation `urn:srcos:agent-machine:workspace-operation-contract:index-notes` is named by the contract itself as its id",
		"at": {"pointer": "/artifacts/localAgentExecution/delegationRef"},
	}}
}

test_denies_each_reference_that_the_contract_defines if {
	every ref in [
		"urn:srcos:workspace-operation:index-notes",
		"urn:srcos:operation-task:index-notes",
		"urn:srcos:policy-gate:models",
		"urn:srcos:command:index-notes",
		"urn:srcos:command:give-tools",
		"urn:srcos:command:take-tools",
	] {
		codes := shared.codes(rule.findings) with input as _delegated(ref)
		codes == {"workspace-operation.own-authority"}
	}
}

test_allows_delegation_by_somebody_else if {
	codes := shared.codes(rule.findings) with input as _delegated("urn:srcos:delegation:note-keeper")
	codes == set()
}

_delegated(ref) := example.operation([{
	"op": "replace",
	"path": "/artifacts/localAgentExecution/delegationRef",
	"value": ref,
}])
