# METADATA
# title: Parts of an operation
# description: |
#   The decision cards and gate records of the contract by pointer: the one that it is, or those that an operation
#   holds. One set of rules judges both.
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
package gatehouse.workspace_records.parts

cards[""] := input.contract if input.kind.name == "DecisionCard"

cards[$"/decisionCards/{i}"] := card if {
	input.kind.name == "WorkspaceOperation"
	some i, card in input.contract.decisionCards
}

gates[""] := input.contract if input.kind.name == "PolicyGateRecord"

gates[$"/policyGates/{i}"] := gate if {
	input.kind.name == "WorkspaceOperation"
	some i, gate in input.contract.policyGates
}
