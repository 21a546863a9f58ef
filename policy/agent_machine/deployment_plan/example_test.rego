# A sound AgentPodDeploymentPlan, and what a test wants to be different in it.
package gatehouse.agent_machine.deployment_plan.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("AgentPodDeploymentPlan", changed.document(_deployment_plan, gone, changes))

_deployment_plan := {
	"specVersion": "0.1.0",
	"kind": "AgentPodDeploymentPlan",
	"generator": {"name": "pod-planner", "version": "1.3"},
	"source": {
		"path": "pods/press-llm.json",
		"agentPodId": "urn:srcos:agent-machine:agent-pod:press-llm",
		"digest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
	},
	"target": {
		"podType": "local-podman-quadlet",
		"surface": "quadlet-container",
		"profile": "sourceos-workstation",
	},
	"workload": {
		"name": "press-llm",
		"purpose": "inference-provider",
		"agentIdentityRequired": true,
		"agentIdentityRef": "urn:srcos:agent:press",
		"workroomRef": "urn:srcos:workroom:press",
		"topicRef": "urn:srcos:topic:spring",
	},
	"runtime": {
		"mode": "podman-quadlet",
		"imageOrCommand": "registry.example/press/llm:2.1@sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"networkMode": "loopback",
		"restartPolicy": "on-failure",
		"namespace": null,
		"serviceAccountName": null,
	},
	"resources": {
		"cpu": {"request": "500m", "limit": "2"},
		"memoryBytes": {"request": 1073741824, "limit": 2147483648},
		"accelerators": [{"type": "vulkan", "required": false, "count": 1}],
	},
	"storageResolution": [
		{
			"cacheTierId": "urn:srcos:agent-machine:cache-tier:models",
			"volumeClass": "agent-models",
			"mountPath": "/models",
			"accessMode": "read-only",
			"sensitive": false,
			"hostPath": "/var/lib/agent-machine/models",
			"pvcName": null,
			"storageClassName": null,
		},
		{
			"cacheTierId": "urn:srcos:agent-machine:cache-tier:evidence",
			"volumeClass": "agent-evidence",
			"mountPath": "/evidence",
			"accessMode": "read-write",
			"sensitive": true,
			"hostPath": "/var/lib/agent-machine/evidence",
			"pvcName": null,
			"storageClassName": null,
		},
	],
	"ports": [{"name": "http", "containerPort": 8080, "exposure": "loopback", "hostPort": 8080}],
	"policy": {
		"policyFabricRequired": true,
		"agentRegistryRequired": true,
		"networkPolicyRequired": true,
		"egressPolicyRequired": true,
		"allowPrivileged": false,
		"allowHostNetwork": false,
		"allowSecretInSpec": false,
	},
	"receipts": {
		"required": true,
		"emitPlacement": true,
		"emitStorage": true,
		"emitRuntime": true,
		"includeRawContent": false,
	},
	"notes": ["a plan grants nothing"],
}
