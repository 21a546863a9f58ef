# Sound documents about an agent machine, and what a test wants to be different in them.
package gatehouse.agent_machine.example_test

import data.gatehouse.example_test as example

# The input for a contract of an operation after these patches (RFC 6902), judged at its last event.
operation(patches) := example.record_at(
	"WorkspaceOperationContract",
	json.patch(_operation, patches),
	"2026-06-01T08:20:00",
)

_operation := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:workspace-operation-contract:index-notes",
	"kind": "WorkspaceOperationContract",
	"workspaceOperation": {
		"operationId": "urn:srcos:workspace-operation:index-notes",
		"operationType": "agent_machine.execution.start",
		"commandRef": "urn:srcos:command:index-notes",
	},
	"operationTask": {"taskId": "urn:srcos:operation-task:index-notes", "state": "completed"},
	"supportedOperationTypes": [
		"agent_machine.profile.create",
		"agent_machine.execution.start",
		"agent_machine.execution.cancel",
		"agent_machine.tool_grant.apply",
		"agent_machine.tool_grant.revoke",
		"agent_machine.container.run",
		"agent_machine.model_provider.bind",
		"agent_machine.diagnostics.export_redacted",
	],
	"profiles": {
		"supported": [
			"personal",
			"corporate_firewall",
			"multi_corporate_firewall",
			"local_model_provider",
			"hosted_model_provider",
			"airgapped_local_only",
			"user_owned_model",
		],
		"inspectableSeparation": {
			"personalVsCorporateFirewall": true,
			"corporateVsMultiCorporateFirewall": true,
			"enterpriseFirewallVsUserOwnedModel": true,
		},
	},
	"artifacts": {
		"requiredArtifacts": [
			"AgentMachineProfile",
			"LocalAgentExecution",
			"ToolGrantRecord",
			"ContainerExecutionRecord",
			"ModelProviderBinding",
			"AgentMachineDiagnosticBundle",
		],
		"agentMachineProfile": {"kind": "AgentMachineProfile", "profileType": "personal"},
		"localAgentExecution": {
			"kind": "LocalAgentExecution",
			"delegationRef": "urn:srcos:delegation:note-keeper",
			"budget": _budget,
		},
		"toolGrantRecord": {
			"kind": "ToolGrantRecord",
			"applyCommandRef": "urn:srcos:command:give-tools",
			"revokeCommandRef": "urn:srcos:command:take-tools",
		},
		"containerExecutionRecord": {
			"kind": "ContainerExecutionRecord",
			"operationType": "agent_machine.container.run",
		},
		"modelProviderBinding": {
			"kind": "ModelProviderBinding",
			"operationType": "agent_machine.model_provider.bind",
			"profileType": "user_owned_model",
			"policyGateRef": "urn:srcos:policy-gate:models",
		},
		"agentMachineDiagnosticBundle": {
			"kind": "AgentMachineDiagnosticBundle",
			"operationType": "agent_machine.diagnostics.export_redacted",
			"credentialsIncluded": false,
			"tokensIncluded": false,
			"localSecretsIncluded": false,
			"sensitivePromptsIncluded": false,
		},
	},
	"controls": {
		"delegatedAuthorityRequired": true,
		"policyGates": {
			"toolGrant": true,
			"modelProviderUse": true,
			"networkProfile": true,
			"containerExecution": true,
			"artifactAccess": true,
		},
		"budget": _budget,
		"operationEvents": [
			{"eventType": "start", "at": "2026-06-01T08:00:00Z"},
			{"eventType": "progress", "at": "2026-06-01T08:05:00Z"},
			{"eventType": "failure", "at": "2026-06-01T08:06:00Z"},
			{"eventType": "retry", "at": "2026-06-01T08:07:00Z"},
			{"eventType": "cancel", "at": "2026-06-01T08:08:00Z"},
			{"eventType": "retry", "at": "2026-06-01T08:09:00Z"},
			{"eventType": "complete", "at": "2026-06-01T08:20:00Z"},
		],
		"durableWorkspaceState": {"mode": "operation-contract-only", "externalWrites": false},
		"ambientAuthority": false,
	},
	"audit": {"auditableCommands": [
		{
			"operationType": "agent_machine.execution.start",
			"commandRef": "urn:srcos:command:index-notes",
			"auditable": true,
		},
		{
			"operationType": "agent_machine.tool_grant.apply",
			"commandRef": "urn:srcos:command:give-tools",
			"auditable": true,
		},
		{
			"operationType": "agent_machine.tool_grant.revoke",
			"commandRef": "urn:srcos:command:take-tools",
			"auditable": true,
		},
	]},
}

_budget := {
	"modelCalls": 40,
	"tokens": 90000,
	"connectorCalls": 6,
	"cpuGpuComputeSeconds": 900,
	"localDiskBytes": 1073741824,
	"sandboxMemoryBytes": 2147483648,
	"wallClockSeconds": 1800,
	"agentConcurrency": 2,
}

# The input for an allowed activation after these patches, judged at its own instant.
admission(patches) := example.record_at("PolicyAdmission", json.patch(_admission, patches), "2026-06-01T11:00:00")

# The same input, judged at an instant that the caller gives.
judged_at(asked, time) := object.union(asked, {"time": time})

_digest := "sha256:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"

_admission := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:policy-admission:notes",
	"kind": "PolicyAdmission",
	"request": {
		"requestId": "urn:srcos:agent-machine:policy-request:notes",
		"requestType": "activation",
		"agentMachineId": "urn:srcos:agent-machine:desk",
		"agentPodId": "urn:srcos:agent-machine:agent-pod:notes",
		"providerId": "urn:srcos:agent-machine:inference-provider:desk",
		"deploymentReceiptId": "urn:srcos:agent-machine:deployment-receipt:5feceb66ffc86f38",
		"planDigest": _digest,
		"manifestDigest": _digest,
	},
	"decision": {
		"status": "allowed",
		"authorizationGranted": true,
		"decisionRef": "urn:srcos:policy-decision:notes",
		"decisionDigest": _digest,
		"reason": null,
		"policyBundleRef": "urn:srcos:policy-bundle:desk",
		"policyBundleDigest": _digest,
	},
	"scope": {
		"allowed": {
			"networkExposure": ["loopback"],
			"storageClasses": ["local-lvm"],
			"volumeClasses": [],
			"providerIds": ["urn:srcos:agent-machine:inference-provider:desk"],
			"cacheReuse": false,
			"sideEffects": ["start-provider", "mount-cache"],
		},
		"denied": {"networkExposure": ["ingress"], "cacheReuse": true, "sideEffects": ["reuse-cache"]},
	},
	"obligations": {
		"requiredReceipts": ["storage", "runtime"],
		"expiresAt": "2026-06-01T12:00:00Z",
		"revocationRef": "urn:srcos:revocation:notes-policy",
	},
	"receiptSafety": _safety,
	"decidedAt": "2026-06-01T11:00:00Z",
	"labels": {"sourceos.policy.result": "allowed", "sourceos.activation.authorized": "true"},
}

_safety := {
	"includeRawContent": false,
	"rawPromptContentIncluded": false,
	"rawKvCacheContentIncluded": false,
	"secretValuesIncluded": false,
	"privateMemoryIncluded": false,
}

# The input for an active grant after these patches, judged at its own instant.
grant(patches) := example.record_at("AgentRegistryGrant", json.patch(_grant, patches), "2026-06-01T11:00:00")

_grant := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:agent-registry-grant:notes",
	"kind": "AgentRegistryGrant",
	"request": {
		"requestId": "urn:srcos:agent-machine:grant-request:notes",
		"agentMachineId": "urn:srcos:agent-machine:desk",
		"agentPodId": "urn:srcos:agent-machine:agent-pod:notes",
		"requestedAgentIdentityRef": "urn:srcos:agent:note-keeper",
		"sessionRef": "urn:srcos:session:morning",
		"workroomRef": null,
		"topicRef": null,
		"requestedScope": {
			"providerIds": ["urn:srcos:agent-machine:inference-provider:desk"],
			"modelRefs": [],
			"toolRefs": ["urn:srcos:tool:start-provider", "urn:srcos:tool:mount-cache", "urn:srcos:tool:reuse-cache"],
			"cacheScopeRefs": [],
			"memoryScopeRefs": [],
			"storageScopeRefs": ["urn:srcos:agent-machine:storage-receipt:desk-cache"],
			"evidenceScopeRefs": [],
		},
		"requestedExpiresAt": "2026-06-01T12:00:00Z",
	},
	"grant": {
		"status": "active",
		"authorizationGranted": true,
		"grantRef": "urn:srcos:agent-registry-grant:notes",
		"grantDigest": _digest,
		"reason": null,
		"expiresAt": "2026-06-01T11:45:00Z",
		"revocationStatus": "active",
		"revocationRef": "urn:srcos:revocation:notes-grant",
		"revocationHookRef": "urn:srcos:agent-registry:hook:notes",
		"externalTrustSignals": [],
	},
	"scope": {
		"allowed": {
			"providerIds": ["urn:srcos:agent-machine:inference-provider:desk"],
			"modelRefs": [],
			"toolRefs": ["urn:srcos:tool:start-provider", "urn:srcos:tool:mount-cache"],
			"cacheScopeRefs": [],
			"memoryScopeRefs": [],
			"storageScopeRefs": ["urn:srcos:agent-machine:storage-receipt:desk-cache"],
			"evidenceScopeRefs": [],
		},
		"denied": {
			"providerIds": [],
			"modelRefs": [],
			"toolRefs": ["urn:srcos:tool:reuse-cache"],
			"cacheScopeRefs": [],
			"memoryScopeRefs": [],
			"storageScopeRefs": [],
			"evidenceScopeRefs": [],
		},
	},
	"receiptSafety": _safety,
	"issuedAt": "2026-06-01T11:00:00Z",
	"labels": {"sourceos.registry.result": "active", "sourceos.activation.authorized": "true"},
}
