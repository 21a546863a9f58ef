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

# The input for an allowed activation after these patches, judged at its own instant.
activation(patches) := example.record_at("ActivationDecision", json.patch(_activation, patches), "2026-06-01T11:01:00")

# The same with documents given along, each under the name and at the place of the reference that leads to it.
activation_with(patches, given) := object.union(activation(patches), {
	"facts": {"links": [link |
		some i, one in given
		link := {"name": one.name, "found": [i], "at": {"pointer": one.at}}
	]},
	"related": {"documents": [one.document | some one in given]},
})

given_admission(patches) := _given(
	"policy admission",
	"/inputs/policyAdmissionId",
	json.patch(_admission, patches),
)

given_grant(patches) := _given("registry grant", "/inputs/agentRegistryGrantId", json.patch(_grant, patches))

given_receipt(patches) := _given("deployment receipt", "/inputs/deploymentReceiptId", json.patch(_receipt, patches))

given_storage(patches) := _given("storage receipt", "/inputs/storageReceiptRefs/0", json.patch(_storage, patches))

given_pod(patches) := _given("agent pod", "/inputs/agentPodId", json.patch(_pod, patches))

_given(name, pointer, contract) := {
	"name": name,
	"at": pointer,
	"document": {
		"source": $"{name}.json",
		"id": contract.id,
		"contract": contract,
		"instants": example.record(contract.kind, contract).facts.instants,
		"authorises": true,
		"because": "it is sound",
	},
}

_activation := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:activation-decision:notes",
	"kind": "ActivationDecision",
	"decision": {
		"status": "allowed",
		"activationAllowed": true,
		"reason": "all inputs allow it",
		"failureReasons": [],
		"requiredBeforeActivation": [],
	},
	"inputs": {
		"agentPodId": "urn:srcos:agent-machine:agent-pod:notes",
		"agentMachineId": "urn:srcos:agent-machine:desk",
		"providerId": "urn:srcos:agent-machine:inference-provider:desk",
		"policyAdmissionId": "urn:srcos:agent-machine:policy-admission:notes",
		"agentRegistryGrantId": "urn:srcos:agent-machine:agent-registry-grant:notes",
		"deploymentReceiptId": "urn:srcos:agent-machine:deployment-receipt:5feceb66ffc86f38",
		"storageReceiptRefs": ["urn:srcos:agent-machine:storage-receipt:desk-cache"],
	},
	"scope": {
		"runtimeMode": "podman",
		"networkExposure": ["loopback"],
		"sideEffects": ["mount-cache", "start-provider"],
		"toolRefs": ["urn:srcos:tool:mount-cache", "urn:srcos:tool:start-provider"],
		"storageScopeRefs": ["urn:srcos:agent-machine:storage-receipt:desk-cache"],
		"cacheReuseAllowed": false,
	},
	"obligations": {
		"requiredReceipts": ["runtime", "storage"],
		"policyDecisionRef": "urn:srcos:policy-decision:notes",
		"agentRegistryGrantRef": "urn:srcos:agent-registry-grant:notes",
		"expiresAt": "2026-06-01T11:45:00Z",
		"revocationRefs": ["urn:srcos:revocation:notes-grant", "urn:srcos:revocation:notes-policy"],
	},
	"receiptSafety": _safety,
	"decidedAt": "2026-06-01T11:01:00Z",
}

# Of these, what an activation looks at.
_receipt := {
	"id": "urn:srcos:agent-machine:deployment-receipt:5feceb66ffc86f38",
	"kind": "DeploymentReceipt",
	"source": {"sourceKind": "AgentPod", "id": "urn:srcos:agent-machine:agent-pod:notes"},
}

_storage := {
	"id": "urn:srcos:agent-machine:storage-receipt:desk-cache",
	"kind": "StorageReceipt",
	"agentMachineId": "urn:srcos:agent-machine:desk",
	"agentPodId": "urn:srcos:agent-machine:agent-pod:notes",
	"filesystem": {"type": "xfs", "worldWritable": false, "symlinkTraversalObserved": false},
	"encryption": {"required": true, "observed": true, "mode": "luks"},
	"quota": {"required": false, "observed": false},
}

_pod := {
	"id": "urn:srcos:agent-machine:agent-pod:notes",
	"kind": "AgentPod",
	"workload": {"agentIdentityRequired": true, "agentIdentityRef": "urn:srcos:agent:note-keeper"},
	"runtime": {"mode": "podman", "networkMode": "loopback"},
	"policy": {"allowHostNetwork": false},
}

# The input for an attestation that permits, after these patches, judged at its own instant.
attestation(patches) := example.record_at("AttestationDecision", json.patch(_attestation, patches), "2026-06-01T10:30:00")

_attestation := {
	"specVersion": "0.1.0",
	"kind": "AttestationDecision",
	"attestation_id": "urn:srcos:agent-machine:attestation-decision:desk-1",
	"host_id": "urn:srcos:agent-machine:desk",
	"attested_at": "2026-06-01T10:30:00Z",
	"attested_by": "urn:srcos:agent-machine:attest",
	"activation_permitted": true,
	"overall_status": "pass",
	"check_results": array.concat(
		[_check(id, true) |
			some id in [
				"SIP_STATUS",
				"NVRAM_INTEGRITY",
				"MDM_PROFILE_AUDIT",
				"SEP_PARTICIPATION",
				"SECURITY_DB_SCHEMA",
				"DNS_INTEGRITY",
				"TLS_CIPHER_AUDIT",
				"EFI_SIGNATURE",
			]
		],
		[_check("TELEMETRY_BOUNDARY", false)],
	),
}

_check(id, blocking) := {
	"check_id": id,
	"check_name": "",
	"status": "pass",
	"expected": "as shipped",
	"actual": "as shipped",
	"blocking": blocking,
}

# The input for a declaration of a tool that sends, after these patches.
capability(patches) := example.record_at("CapabilityDeclaration", json.patch(_capability, patches), "2026-06-01T08:00:00")

_capability := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:capability-declaration:post-office-send",
	"kind": "CapabilityDeclaration",
	"server": "post.office",
	"tool": "send",
	"effect": "egress",
	"dangerClass": "HIGH",
	"schemaRefs": {"input": "schemas/send.in.json", "output": "schemas/send.out.json"},
	"constraints": {
		"ttlSecondsMax": 30,
		"ratePerMinuteMax": 4,
		"bytesMax": 32768,
		"pathAllowRefs": ["outbox"],
		"domainAllowRefs": ["relay"],
		"requiresQuorum": true,
	},
	"dataClasses": ["INTERNAL"],
	"policy": {"policyHookRef": "policy.post.send", "defaultDecision": "deny"},
	"receiptSafety": {"includeRawContent": false, "secretValuesIncluded": false, "privateMemoryIncluded": false},
	"issuedAt": "2026-06-01T08:00:00Z",
	"labels": {"server": "post.office", "tool": "send"},
}
