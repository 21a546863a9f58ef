# One sound document of each kind, and what a test wants to be different in it.
package gatehouse.model_plane.example_test

import data.gatehouse.example_test as example

# The input for the document after these patches (RFC 6902), without related documents.
model(patches) := example.record("ModelManifest", json.patch(_model, patches))

adapter(patches) := example.record("ModelAdapterManifest", json.patch(_adapter, patches))

# An inference on the device.
receipt(patches) := example.record("InferenceReceipt", json.patch(_receipt, patches))

# One that was raised to a tier outside.
raised(patches) := example.record("InferenceReceipt", json.patch(_raised, patches))

# The decision that raised it.
decision(patches) := example.record("EscalationDecision", json.patch(_decision, patches))

# The same input with a link of this name to the document in `along`, which is at hand.
linked(asked, name, ref, along) := object.union(asked, {
	"facts": {"links": [{"name": name, "ref": ref, "authority": false, "found": [0], "at": {"pointer": "/link"}}]},
	"related": {"documents": [{"source": "along.json", "contract": along.contract, "instants": along.facts.instants}]},
})

digests := {
	"model": "sha256:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
	"adapter": "sha256:6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
	"tokenizer": "sha256:d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
	"signature": "sha256:4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
	"input": "sha256:4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a",
	"output": "sha256:ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d",
}

_signature := {"algorithm": "ed25519", "keyId": "models-2026", "signatureDigest": digests.signature}

_model := {
	"id": "urn:srcos:model-manifest:small",
	"type": "ModelManifest",
	"specVersion": "2.1.0",
	"modelDigest": digests.model,
	"tokenizerDigest": digests.tokenizer,
	"architecture": "llama",
	"format": "gguf",
	"quantization": "q8_0",
	"license": "Apache-2.0",
	"signature": _signature,
}

_adapter := {
	"id": "urn:srcos:model-adapter-manifest:letters",
	"type": "ModelAdapterManifest",
	"specVersion": "2.1.0",
	"adapterDigest": digests.adapter,
	"baseModelDigest": digests.model,
	"baseModelManifestRef": "urn:srcos:model-manifest:small",
	"task": "letters",
	"rank": 16,
	"alpha": 32,
	"targetModules": ["q_proj", "v_proj"],
	"format": "safetensors",
	"license": "MIT",
	"signature": _signature,
}

_receipt := {
	"id": "urn:srcos:inference-receipt:r-0",
	"type": "InferenceReceipt",
	"specVersion": "2.1.0",
	"issuedAt": "2026-05-12T08:00:00Z",
	"requestingAgentRef": "urn:srcos:agent-passport:letters",
	"requestingAgentClass": "app_helper",
	"providerDaemon": "inferenced",
	"tier": "T1",
	"baseModelDigest": digests.model,
	"task": "letters",
	"inputHash": digests.input,
	"outputHash": digests.output,
	"confidence": 0.9,
	"confidenceMethod": "logit-entropy",
	"dataResidencyClass": "on_device_only",
	"escalatedFrom": null,
	"escalationChain": [],
	"computeDevice": "npu",
	"ledgerSeq": 0,
}

_raised := object.union(_receipt, {
	"capabilityLeaseRef": "urn:srcos:lease:l-1",
	"tier": "T3",
	"dataResidencyClass": "external_permitted",
	"escalatedFrom": "T1",
	"escalationChain": ["urn:srcos:escalation-decision:e-1"],
	"computeDevice": "remote",
})

_decision := {
	"id": "urn:srcos:escalation-decision:e-1",
	"type": "EscalationDecision",
	"specVersion": "2.1.0",
	"decidedAt": "2026-05-12T07:59:58Z",
	"machineRef": "urn:srcos:agent-machine:desk",
	"task": "letters",
	"fromTier": "T1",
	"toTier": "T3",
	"fromResidencyClass": "on_device_only",
	"toResidencyClass": "external_permitted",
	"trigger": "user-request",
	"capabilityLeaseRef": "urn:srcos:lease:l-1",
	"targetExternalProviderRef": "urn:srcos:external-model-provider-profile:p-1",
	"sensitivityCheck": {
		"performed": true,
		"result": "pass",
		"classifierDigest": digests.tokenizer,
		"sensitiveCategories": [],
	},
	"inputHash": digests.input,
	"verdict": "permitted",
	"policyDecisionRef": "urn:srcos:decision:d-1",
	"ledgerSeq": 0,
}
