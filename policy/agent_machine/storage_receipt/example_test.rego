# A sound StorageReceipt, and what a test wants to be different in it.
package gatehouse.agent_machine.storage_receipt.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"StorageReceipt",
	changed.document(_storage_receipt, gone, changes),
	"2026-04-08T05:00:00",
)

_storage_receipt := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:storage-receipt:press-evidence",
	"kind": "StorageReceipt",
	"agentMachineId": "urn:srcos:agent-machine:press-room",
	"backend": "local-lvm",
	"volumeClass": "agent-evidence",
	"tier": "evidence",
	"reference": {
		"referenceType": "lvm-logical-volume",
		"mountPath": "/evidence",
		"volumeGroup": "vg0",
		"logicalVolume": "press-evidence",
		"thinPool": "pool0",
	},
	"filesystem": {
		"type": "xfs",
		"mountOptions": ["nodev", "nosuid"],
		"uid": 1200,
		"gid": 1200,
		"mode": "0750",
		"selinuxLabel": "system_u:object_r:agent_t:s0",
		"worldWritable": false,
		"symlinkTraversalObserved": false,
	},
	"capacity": {
		"sizeBytes": 1000000,
		"freeBytes": 600000,
		"usedBytes": 400000,
		"reservedBytes": 0,
		"inodeCapacity": 5000,
		"inodeFree": 4000,
	},
	"encryption": {
		"required": true,
		"observed": true,
		"mode": "luks",
		"keyScope": "machine",
		"keyIdDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
	},
	"quota": {
		"required": true,
		"observed": true,
		"sizeBytes": 1000000,
		"maxInodes": 5000,
		"policyRef": "urn:srcos:quota:press",
	},
	"policy": {
		"policyDomain": "press",
		"cacheReuseRequiresPolicy": true,
		"wipeReceiptRequired": true,
		"policyDecisionRef": null,
		"agentRegistryGrantRef": null,
	},
	"sensitivity": {
		"class": "sensitive",
		"promptLikeContentPossible": true,
		"secretLikeContentPossible": false,
		"classificationRef": "urn:srcos:classification:press",
	},
	"lifecycle": {
		"durability": "durable",
		"ttlSeconds": 86400,
		"evictionPolicy": "manual",
		"wipeStatus": "completed",
		"lastWipeReceiptRef": "urn:srcos:agent-machine:storage-receipt:press-evidence-wipe",
	},
	"runtime": {
		"probeVersion": "1.1",
		"runtimeVersion": "4.2",
		"providerId": "urn:srcos:agent-machine:inference-provider:press",
		"modelDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"tokenizerDigest": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
	},
	"observedAt": "2026-04-08T05:00:00Z",
	"agentPodId": "urn:srcos:agent-machine:agent-pod:press-llm",
	"purpose": ["execution-evidence"],
	"snapshot": {
		"snapshotAllowed": true,
		"snapshotObserved": false,
		"snapshotId": null,
		"parentSnapshotId": null,
		"lineageDigest": null,
	},
	"labels": {"room": "press"},
}
