# A sound delegation, one above it, and what a test wants to be different in either.
package gatehouse.delegations.example_test

import data.gatehouse.example_test as example

# The input for a delegation after these patches (RFC 6902), judged at the instant at which it was issued.
delegation(patches) := delegation_at(patches, "2026-05-10T09:00:00")

delegation_at(patches, time) := object.union(
	example.record_at("Delegation", contract, time),
	{"facts": {"locations": _locations(contract)}},
) if {
	contract := json.patch(_delegation, patches)
}

# A delegation after the first patches that rests on one after the second.
step(patches, above) := resting(patches, _document("Delegation", json.patch(_parent, above)))

# A delegation after the patches that rests on this document.
resting(patches, document) := object.union(delegation(patches), {
	"facts": {"links": [_link([0])]},
	"related": {"documents": [document]},
})

# The same, one step further up: the contract rests on an equal of the delegation, which rests on the other.
further(patches, above) := object.union(delegation([]), {
	"facts": {"links": [_link([0])]},
	"related": {"documents": [
		object.union(_document("Delegation", json.patch(_delegation, patches)), {"links": [_link([1])]}),
		_document("Delegation", json.patch(_parent, above)),
	]},
})

# A grant that allows this scope, as a document.
grant(allowed) := _document("AgentRegistryGrant", {
	"request": {"requestedAgentIdentityRef": "user:ines"},
	"grant": {"expiresAt": "2026-05-10T18:00:00Z"},
	"scope": {"allowed": object.union(_scopes, allowed)},
	"issuedAt": "2026-05-10T08:00:00Z",
})

_document(kind, contract) := {
	"source": "parent.json",
	"kind": {"name": kind, "version": "v1"},
	"contract": contract,
	"digest": "sha256:1",
	"instants": example.record(kind, contract).facts.instants,
	"locations": _locations(contract),
	"links": [],
	"authorises": true,
	"because": "it is sound",
}

_link(found) := {"name": "parent", "ref": "urn:example:parent", "authority": true, "found": found, "at": {"pointer": "/parent/ref"}}

_locations(contract) := {pointer: location |
	some i, path in object.get(contract, "paths", [])
	pointer := $"/paths/{i}/path"
	location := {
		"text": path.path,
		"base": "home",
		"segments": [segment | some segment in split(trim_prefix(path.path, "~"), "/"); segment != ""],
		"holds_home": false,
		"shown": path.path,
		"at": {"pointer": pointer},
	}
}

_scopes := {
	"providerIds": [],
	"modelRefs": [],
	"toolRefs": ["urn:example:tool:build"],
	"cacheScopeRefs": [],
	"memoryScopeRefs": [],
	"storageScopeRefs": [],
	"evidenceScopeRefs": [],
}

_delegation := {
	"apiVersion": "gatehouse.dev/v1",
	"kind": "Delegation",
	"id": "urn:example:delegation:docs",
	"delegator": "user:ines",
	"delegate": "org.example.writer",
	"parent": {"ref": "urn:example:parent"},
	"operations": ["agent_machine.container.run"],
	"scopes": _scopes,
	"paths": [{"path": "~/dev/docs", "access": "read-only"}],
	"budget": {
		"modelCalls": 10,
		"tokens": 1000,
		"connectorCalls": 0,
		"cpuGpuComputeSeconds": 60,
		"localDiskBytes": 1024,
		"sandboxMemoryBytes": 1024,
		"wallClockSeconds": 60,
		"agentConcurrency": 1,
	},
	"isolation": ["local-erlexec-weak"],
	"maxDepth": 0,
	"issuedAt": "2026-05-10T09:00:00Z",
	"notBefore": "2026-05-10T09:00:00Z",
	"expiresAt": "2026-05-10T17:00:00Z",
}

_parent := object.union(_delegation, {
	"id": "urn:example:parent",
	"delegator": "org:example",
	"delegate": "user:ines",
	"parent": null,
	"paths": [{"path": "~/dev", "access": "read-write"}],
	"maxDepth": 1,
})
