# A sound SteeringSourceset, and what a test wants to be different in it.
package gatehouse.agent_machine.steering_sourceset.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("SteeringSourceset", changed.document(_steering_sourceset, gone, changes))

_steering_sourceset := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:steering-sourceset:compass.small",
	"kind": "SteeringSourceset",
	"sourcesetId": "compass.small",
	"status": "ready-for-activation-work",
	"model": {
		"family": "compass",
		"source": {
			"type": "huggingface",
			"repo": "acme/compass",
			"url": "https://example.org/acme/compass",
			"revision": "89abcdef0123456789abcdef0123456789abcdef",
		},
		"license": "apache-2.0",
		"access": {"posture": "public", "gated": false, "operatorActionRequired": "none"},
		"expectedFormat": "safetensors",
		"digestRequired": true,
		"expectedDigests": {
			"algorithm": "sha256",
			"files": {
				"model.safetensors": "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
			},
		},
	},
	"sae": {
		"source": {
			"type": "huggingface",
			"repo": "acme/compass-sae",
			"url": "https://example.org/acme/compass-sae",
			"revision": "89abcdef0123456789abcdef0123456789abcdef",
		},
		"library": "own",
		"hook": {"neuronpediaLayer": "4-res", "modelLayer": 4, "site": "residual"},
		"featureIndexStatus": "known-demo-index",
		"access": {"posture": "public", "gated": false, "operatorActionRequired": "none"},
		"release": "spring",
		"saeId": "layer-4",
		"artifactPath": "sae.safetensors",
		"demoFeatureIndex": 17,
		"digestRequired": true,
		"expectedDigests": {
			"algorithm": "sha256",
			"files": {
				"sae.safetensors": "f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
			},
		},
	},
	"endpointCompatibility": {
		"endpoint": "/steer",
		"requestShape": ["prompt", "feature"],
		"responseShape": ["text"],
	},
	"activation": {
		"controlledActivationIssue": "press/12",
		"loadableToday": true,
		"downloadsPerformed": false,
		"activationImplemented": false,
		"missing": [],
	},
	"policy": {
		"allowSecretInConfig": false,
		"requiresGrant": true,
		"requiresPolicyAdmission": true,
		"requiresStorageReceipt": true,
		"requiresEvidence": true,
	},
	"readinessSummary": "all artifacts are pinned",
	"consent": {"requiresUserConsent": true, "purpose": "steering study", "estimatedBytes": 250000},
	"notes": ["small and slow"],
}
