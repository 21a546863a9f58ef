# A sound InferenceProvider, and what a test wants to be different in it.
package gatehouse.agent_machine.inference_provider.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("InferenceProvider", changed.document(_inference_provider, gone, changes))

_inference_provider := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:inference-provider:press",
	"kind": "InferenceProvider",
	"providerType": "llama.cpp",
	"status": "enabled",
	"apiSurfaces": ["openai-chat-completions", "native-http"],
	"runtime": {
		"mode": "podman-quadlet",
		"acceleration": "vulkan",
		"commandRef": "llama-server",
		"version": "b4000",
		"endpoint": "http://127.0.0.1:8080",
		"healthPath": "/health",
	},
	"modelStore": {
		"path": "/var/lib/agent-machine/models",
		"format": "gguf",
		"requiresDigest": true,
		"cacheTierId": "urn:srcos:agent-machine:cache-tier:models",
	},
	"policy": {
		"policyFabricRequired": true,
		"agentRegistryRequired": true,
		"receiptRequired": true,
		"allowSecretInConfig": false,
		"cacheReuseRequiresPolicy": true,
		"toolUseRequiresGrant": true,
	},
	"profileSupport": ["m2-asahi-linux"],
	"capabilities": {
		"textGeneration": true,
		"toolCalling": false,
		"embeddings": true,
		"reranking": false,
		"vision": false,
		"ocr": false,
		"continuousBatching": false,
		"prefixCache": true,
		"kvCache": true,
	},
	"labels": {"room": "press"},
}
