# Boundaries, receipts, evidence and declarations; `kinds.rego` has the kinds that decide, and says what this is.
package gatehouse.agent_machine

found contains finding if {
	input.kind.name == "ArtifactBoundary"
	some finding in data.gatehouse.agent_machine.artifact_boundary[_].findings
}

found contains finding if {
	input.kind.name == "SignedReleaseBundleEnvelope"
	some finding in data.gatehouse.agent_machine.release_envelope[_].findings
}

found contains finding if {
	input.kind.name == "RuntimeInstallReceipt"
	some finding in data.gatehouse.agent_machine.runtime_install[_].findings
}

found contains finding if {
	input.kind.name == "ArtifactConsentRecord"
	some finding in data.gatehouse.agent_machine.artifact_consent[_].findings
}

found contains finding if {
	input.kind.name == "ExternalTrustSignalProvider"
	some finding in data.gatehouse.agent_machine.trust_signal[_].findings
}

found contains finding if {
	input.kind.name == "A2AStateMachine"
	some finding in data.gatehouse.agent_machine.a2a[_].findings
}

found contains finding if {
	input.kind.name == "EvalGateProfile"
	some finding in data.gatehouse.agent_machine.eval_gate[_].findings
}

found contains finding if {
	input.kind.name == "InteractionSafetyPack"
	some finding in data.gatehouse.agent_machine.interaction_safety[_].findings
}

found contains finding if {
	input.kind.name == "AgentPod"
	some finding in data.gatehouse.agent_machine.agent_pod[_].findings
}

found contains finding if {
	input.kind.name == "AgentPodDeploymentPlan"
	some finding in data.gatehouse.agent_machine.deployment_plan[_].findings
}

found contains finding if {
	input.kind.name == "DeploymentReceipt"
	some finding in data.gatehouse.agent_machine.deployment_receipt[_].findings
}

found contains finding if {
	input.kind.name == "StorageReceipt"
	some finding in data.gatehouse.agent_machine.storage_receipt[_].findings
}

found contains finding if {
	input.kind.name == "AgentPlaneRuntimeEvidence"
	some finding in data.gatehouse.agent_machine.runtime_evidence[_].findings
}

found contains finding if {
	input.kind.name == "ReleaseEvidenceBundle"
	some finding in data.gatehouse.agent_machine.release_evidence[_].findings
}

found contains finding if {
	input.kind.name == "SteeringSourceset"
	some finding in data.gatehouse.agent_machine.steering_sourceset[_].findings
}

found contains finding if {
	input.kind.name == "SteeringArtifactReceipt"
	some finding in data.gatehouse.agent_machine.steering_receipt[_].findings
}

found contains finding if {
	input.kind.name == "AgentMachine"
	some finding in data.gatehouse.agent_machine.machine[_].findings
}

found contains finding if {
	input.kind.name == "InferenceProvider"
	some finding in data.gatehouse.agent_machine.inference_provider[_].findings
}

found contains finding if {
	input.kind.name == "CacheTier"
	some finding in data.gatehouse.agent_machine.cache_tier[_].findings
}

found contains finding if {
	input.kind.name == "AgentMachineLifecycle"
	some finding in data.gatehouse.agent_machine.lifecycle[_].findings
}
