# A sound CacheTier, and what a test wants to be different in it.
package gatehouse.agent_machine.cache_tier.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record("CacheTier", changed.document(_cache_tier, gone, changes))

_cache_tier := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:cache-tier:press-hot",
	"kind": "CacheTier",
	"backend": "local-lvm",
	"volumeClass": "agent-cache-hot",
	"tier": "hot",
	"sensitivity": "sensitive",
	"lifecycle": {
		"durability": "semi-durable",
		"ttlSeconds": 3600,
		"evictionPolicy": "lru",
		"wipeReceiptRequired": true,
		"snapshotAllowed": false,
	},
	"mount": {
		"mode": "runtime-managed",
		"hostPath": "/var/cache/agent-machine/hot",
		"containerPath": "/cache",
		"filesystem": "xfs",
		"mountOptions": ["nodev"],
	},
	"purpose": ["kv-cache"],
	"policyDomain": "press",
	"identityScopeRequired": true,
	"encryption": {"required": true, "observed": true, "mode": "luks"},
	"quota": {"sizeBytes": 1000000, "reservedBytes": 0, "maxInodes": null},
	"receipt": {
		"required": true,
		"includeFreeBytes": true,
		"includeSnapshotLineage": false,
		"includeRawContent": false,
	},
	"labels": {"room": "press"},
}
