# A sound ArtifactBoundary, and what a test wants to be different in it.
package gatehouse.agent_machine.artifact_boundary.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the boundary after these changes: what stands at each JSON Pointer instead.
record(changes) := object.union(asked, {"facts": {"locations": _locations(asked.contract)}}) if {
	contract := changed.document(_artifact_boundary, [], changes)
	asked := shared.record_at("ArtifactBoundary", contract, "2026-04-02T08:15:00")
}

_locations(contract) := {pointer: location |
	some i, bucket in contract.pathBuckets
	some j, prefix in bucket.pathPrefixes
	pointer := $"/pathBuckets/{i}/pathPrefixes/{j}"
	location := object.union(
		{"text": prefix, "shown": prefix, "holds_home": prefix in ["/", "/home"], "at": {"pointer": pointer}},
		_read([segment | some segment in split(prefix, "/"); not segment in ["", "."]]),
	)
}

_read(segments) := {"base": "home", "user": segments[1], "segments": array.slice(segments, 2, count(segments))} if {
	segments[0] == "home"
	segments[1]
} else := {"base": "root", "segments": segments}

_artifact_boundary := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:artifact-boundary:press-room",
	"kind": "ArtifactBoundary",
	"exportPolicy": {
		"defaultDecision": "deny",
		"exceptionsRequireJustification": true,
		"copyToArtifactRequired": true,
	},
	"pathBuckets": [
		{
			"name": "artifact",
			"defaultExportable": true,
			"pathPrefixes": ["/srv/press/out"],
		},
		{
			"name": "runtime-home",
			"defaultExportable": false,
			"pathPrefixes": ["/home/press", "/home/press/notes"],
		},
		{
			"name": "kernel-pseudo-fs",
			"defaultExportable": false,
			"pathPrefixes": ["/proc", "/sys"],
		},
	],
	"symlinkPolicy": {"resolveRealPaths": true, "denyEscapes": true, "overrideAllowed": false},
	"enumerationPolicy": {"depthCapRequired": true, "defaultMaxDepth": 3, "recursiveExportDenied": true},
	"manifestPolicy": {
		"manifestRequired": true,
		"includeAllowedPaths": true,
		"includeBlockedPaths": true,
		"includePolicyDigest": true,
	},
	"auditLedger": {"ledgerRequired": true, "hashAlgorithm": "sha256", "recordCommand": true},
	"receiptSafety": {
		"includeRawContent": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"issuedAt": "2026-04-02T08:15:00Z",
	"labels": {"team": "press"},
}
