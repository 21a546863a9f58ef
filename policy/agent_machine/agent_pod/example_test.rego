# A sound AgentPod, and what a test wants to be different in it.
package gatehouse.agent_machine.agent_pod.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the pod after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := object.union(
	shared.record("AgentPod", changed.document(_agent_pod, gone, changes)),
	image("8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8"),
)

# The same, with an image that has a tag alone.
tagged(changes) := object.union(lacking(["/runtime/imageDigest"], changes), image(""))

# A pod for a cluster.
kubernetes(changes) := record(object.union(_kubernetes, changes))

# The facts of an image that is named with this digest, or with none.
image(digest) := {"facts": {"images": [object.union(
	{"text": "registry.example/press/llm:2.1", "pinned": digest != "", "at": {"pointer": "/runtime/imageOrCommand"}},
	{"digest": digest},
)]}}

_kubernetes := {
	"/podType": "kubernetes-pod",
	"/profile": "kubernetes-node",
	"/runtime/mode": "kubernetes",
	"/runtime/networkMode": "kubernetes-service",
	"/runtime/namespace": "agents",
	"/runtime/serviceAccountName": "press-llm",
	"/ports": [{"name": "http", "containerPort": 8080, "exposure": "cluster"}],
	"/storage": [
		{
			"cacheTierId": "urn:srcos:agent-machine:cache-tier:models",
			"mountPath": "/models",
			"accessMode": "runtime-managed",
			"volumeClass": "agent-models",
			"pvcName": "models",
			"storageClassName": "topolvm",
		},
	],
}

_agent_pod := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:agent-pod:press-llm",
	"kind": "AgentPod",
	"podType": "local-podman-quadlet",
	"profile": "sourceos-workstation",
	"workload": {
		"name": "press-llm",
		"purpose": "inference-provider",
		"agentIdentityRequired": true,
		"description": "serves the press room",
		"agentIdentityRef": "urn:srcos:agent:press",
		"workroomRef": "urn:srcos:workroom:press",
		"topicRef": "urn:srcos:topic:spring",
	},
	"runtime": {
		"mode": "podman-quadlet",
		"imageOrCommand": "registry.example/press/llm:2.1@sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"networkMode": "loopback",
		"restartPolicy": "on-failure",
		"entrypoint": "/bin/serve",
		"args": ["--port", "8080"],
		"imageDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"imageReferencePolicy": "digest-pinned",
		"sbomRef": "urn:srcos:sbom:press-llm",
		"provenanceRef": "urn:srcos:provenance:press-llm",
	},
	"resources": {
		"cpu": {"request": "500m", "limit": "2"},
		"memoryBytes": {"request": 1073741824, "limit": 2147483648},
		"accelerators": [{"type": "vulkan", "required": false, "count": 1}],
	},
	"storage": [
		{
			"cacheTierId": "urn:srcos:agent-machine:cache-tier:models",
			"mountPath": "/models",
			"accessMode": "read-only",
			"volumeClass": "agent-models",
			"hostPath": "/var/lib/agent-machine/models",
			"sensitive": false,
		},
		{
			"cacheTierId": "urn:srcos:agent-machine:cache-tier:evidence",
			"mountPath": "/evidence",
			"accessMode": "read-write",
			"volumeClass": "agent-evidence",
			"hostPath": "/var/lib/agent-machine/evidence",
			"sensitive": true,
		},
	],
	"policy": {
		"policyFabricRequired": true,
		"agentRegistryRequired": true,
		"networkPolicyRequired": true,
		"egressPolicyRequired": true,
		"allowPrivileged": false,
		"allowHostNetwork": false,
		"allowSecretInSpec": false,
		"toolUseRequiresGrant": true,
		"cacheReuseRequiresPolicy": true,
	},
	"receipts": {
		"required": true,
		"emitPlacement": true,
		"emitStorage": true,
		"emitRuntime": true,
		"includeRawContent": false,
	},
	"ports": [{"name": "http", "containerPort": 8080, "exposure": "loopback", "hostPort": 8080}],
	"labels": {"room": "press"},
}
