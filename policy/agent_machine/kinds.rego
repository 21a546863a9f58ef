# METADATA
# title: Agent machines
# description: What the rules of these kinds found; a rule is found by standing in its kind's folder.
package gatehouse.agent_machine

found contains finding if {
	input.kind.name == "WorkspaceOperationContract"
	some finding in data.gatehouse.agent_machine.workspace_operation[_].findings
}

found contains finding if {
	input.kind.name == "PolicyAdmission"
	some finding in data.gatehouse.agent_machine.policy_admission[_].findings
}

found contains finding if {
	input.kind.name == "AgentRegistryGrant"
	some finding in data.gatehouse.agent_machine.agent_registry_grant[_].findings
}

found contains finding if {
	input.kind.name == "ActivationDecision"
	some finding in data.gatehouse.agent_machine.activation_decision[_].findings
}

found contains finding if {
	input.kind.name == "AttestationDecision"
	some finding in data.gatehouse.agent_machine.attestation_decision[_].findings
}

found contains finding if {
	input.kind.name == "CapabilityDeclaration"
	some finding in data.gatehouse.agent_machine.capability_declaration[_].findings
}
