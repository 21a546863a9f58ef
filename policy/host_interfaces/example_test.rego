# A sound envelope that allows, and what a test wants to be different in it.
package gatehouse.host_interfaces.example_test

import data.gatehouse.example_test as example

# The input for the envelope after these patches (RFC 6902), judged at its own instant.
envelope(patches) := example.record_at("HostInterfaceEnvelope", json.patch(_envelope, patches), "2026-05-10T09:30:00")

# The same, judged at an instant that the caller gives.
envelope_at(patches, time) := object.union(envelope(patches), {"time": time})

# What makes a denial of it.
denial := [
	{"op": "replace", "path": "/result", "value": "deny"},
	{"op": "replace", "path": "/receipt/result", "value": "deny"},
	{"op": "add", "path": "/denialReason", "value": "no grant covers the request"},
	{"op": "add", "path": "/receipt/denialReason", "value": "no grant covers the request"},
	{"op": "remove", "path": "/negotiatedCapabilities"},
]

# What takes the grant away.
without_grant := [
	{"op": "replace", "path": "/grant", "value": null},
	{"op": "replace", "path": "/receipt/grantId", "value": null},
]

_hash := "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"

_envelope := {
	"schemaVersion": "host-interfaces/envelope/v1",
	"id": "env-1",
	"workspaceId": "ws-docs",
	"interfaceKind": "editor",
	"direction": "response",
	"decidedAt": "2026-05-10T09:30:00Z",
	"requestedCapabilities": ["editor.openFile"],
	"negotiatedCapabilities": ["editor.openFile"],
	"result": "allow",
	"grant": {
		"schemaVersion": "host-interfaces/grant/v1",
		"grantId": "grant-1",
		"workspaceId": "ws-docs",
		"interfaceKind": "editor",
		"issuedAt": "2026-05-10T09:00:00Z",
		"expiresAt": "2026-05-10T17:00:00Z",
		"revoked": false,
		"scope": ["editor.openFile", "editor.applyEdit"],
		"policyHash": _hash,
	},
	"receipt": {
		"schemaVersion": "host-interfaces/receipt/v1",
		"workspaceId": "ws-docs",
		"interfaceKind": "editor",
		"grantId": "grant-1",
		"result": "allow",
		"policyHash": _hash,
		"redactionSummary": {"redactedFields": ["workspace.absolutePath"], "redactionCount": 1},
		"decidedAt": "2026-05-10T09:30:00Z",
	},
}
