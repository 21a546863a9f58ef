# METADATA
# title: Workspace records
# description: |
#   What the rules of these kinds found; a rule is found by standing in its kind's folder, or in one that kinds share.
package gatehouse.workspace_records

found contains finding if {
	input.kind.name in {
		"TerminalCommand",
		"TerminalSession",
		"LocalAgentExecution",
		"BrowserSession",
		"WebCapture",
		"TransferOperation",
		"CapabilityProfile",
		"DiagnosticRedaction",
		"LocalOperationLog",
		"ProvisionalArtifactId",
		"FileAvailabilityState",
		"DeviceIdentity",
		"DeviceTrustProfile",
		"OperationTask",
		"OperationEvent",
		"Artifact",
		"DecisionCard",
		"PolicyGateRecord",
		"WorkspaceOperation",
	}
	some finding in data.gatehouse.workspace_records.shared[_].findings
}

found contains finding if {
	input.kind.name in {"TerminalCommand", "LocalAgentExecution"}
	some finding in data.gatehouse.workspace_records.side_effects[_].findings
}

found contains finding if {
	input.kind.name in {
		"TerminalCommand",
		"TerminalSession",
		"LocalAgentExecution",
		"TransferOperation",
		"CapabilityProfile",
		"FileAvailabilityState",
	}
	some finding in data.gatehouse.workspace_records.places[_].findings
}

found contains finding if {
	input.kind.name in {
		"TerminalCommand",
		"TerminalSession",
		"BrowserSession",
		"LocalAgentExecution",
		"TransferOperation",
		"PolicyGateRecord",
	}
	some finding in data.gatehouse.workspace_records.gates[_].findings
}

found contains finding if {
	input.kind.name == "TerminalCommand"
	some finding in data.gatehouse.workspace_records.terminal_command[_].findings
}

found contains finding if {
	input.kind.name == "TerminalSession"
	some finding in data.gatehouse.workspace_records.terminal_session[_].findings
}

found contains finding if {
	input.kind.name == "LocalAgentExecution"
	some finding in data.gatehouse.workspace_records.local_agent_execution[_].findings
}

found contains finding if {
	input.kind.name == "BrowserSession"
	some finding in data.gatehouse.workspace_records.browser_session[_].findings
}

found contains finding if {
	input.kind.name == "WebCapture"
	some finding in data.gatehouse.workspace_records.web_capture[_].findings
}

found contains finding if {
	input.kind.name == "TransferOperation"
	some finding in data.gatehouse.workspace_records.transfer_operation[_].findings
}

found contains finding if {
	input.kind.name == "Artifact"
	some finding in data.gatehouse.workspace_records.artifact[_].findings
}

found contains finding if {
	input.kind.name == "CapabilityProfile"
	some finding in data.gatehouse.workspace_records.capability_profile[_].findings
}

found contains finding if {
	input.kind.name == "DiagnosticRedaction"
	some finding in data.gatehouse.workspace_records.diagnostic_redaction[_].findings
}

found contains finding if {
	input.kind.name == "LocalOperationLog"
	some finding in data.gatehouse.workspace_records.local_operation_log[_].findings
}

found contains finding if {
	input.kind.name == "FileAvailabilityState"
	some finding in data.gatehouse.workspace_records.file_availability[_].findings
}

found contains finding if {
	input.kind.name == "ProvisionalArtifactId"
	some finding in data.gatehouse.workspace_records.provisional_artifact_id[_].findings
}

found contains finding if {
	input.kind.name == "DeviceTrustProfile"
	some finding in data.gatehouse.workspace_records.device_trust_profile[_].findings
}

found contains finding if {
	input.kind.name in {"DecisionCard", "WorkspaceOperation"}
	some finding in data.gatehouse.workspace_records.cards[_].findings
}

found contains finding if {
	input.kind.name == "DecisionCard"
	some finding in data.gatehouse.workspace_records.decision_card[_].findings
}

found contains finding if {
	input.kind.name in {"PolicyGateRecord", "WorkspaceOperation"}
	some finding in data.gatehouse.workspace_records.gate_records[_].findings
}

found contains finding if {
	input.kind.name == "PolicyGateRecord"
	some finding in data.gatehouse.workspace_records.policy_gate_record[_].findings
}

found contains finding if {
	input.kind.name == "WorkspaceOperation"
	some finding in data.gatehouse.workspace_records.workspace_operation[_].findings
}
