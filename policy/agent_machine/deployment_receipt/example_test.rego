# A sound DeploymentReceipt, and what a test wants to be different in it.
package gatehouse.agent_machine.deployment_receipt.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("DeploymentReceipt", changed.document(_deployment_receipt, gone, changes))

_deployment_receipt := {
	"specVersion": "0.1.0",
	"kind": "DeploymentReceipt",
	"receiptId": "urn:srcos:agent-machine:deployment-receipt:feedc0de00112233",
	"generator": {"name": "pod-planner", "version": "1.3"},
	"source": {
		"sourceKind": "AgentPod",
		"path": "pods/press-llm.json",
		"id": "urn:srcos:agent-machine:agent-pod:press-llm",
		"digest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
	},
	"artifact": {
		"artifactKind": "QuadletContainer",
		"path": "out/press-llm.container",
		"digest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
	},
	"target": {"surface": "quadlet-container", "profile": "sourceos-workstation"},
	"policy": {
		"authorizationGranted": false,
		"policyFabricRequired": true,
		"policyDecisionRef": "urn:srcos:policy-decision:press-1",
		"agentRegistryRequired": true,
		"agentRegistryGrantRef": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
	},
	"notes": ["derived, and nothing more"],
}
