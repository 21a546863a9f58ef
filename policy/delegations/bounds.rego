# METADATA
# title: Bounds of authority
# description: |
#   What a document takes for itself, and what it leaves to those who rest on it, in one form for all kinds. Null stands
#   where a kind says nothing of a bound.
package gatehouse.delegations.bounds

# METADATA
# description: What a delegation or a contract that rests on one takes for itself, each with its place.
asks(node) := {
	"operations": {[operation, $"/operations/{i}"] | some i, operation in node.contract.operations},
	"scopes": {[scope, ref, $"/scopes/{scope}/{i}"] | some scope, refs in node.contract.scopes; some i, ref in refs},
	"paths": {[path.access, location] |
		some i, path in node.contract.paths
		location := node.locations[$"/paths/{i}/path"]
	},
	"budget": {[name, amount, $"/budget/{name}"] | some name, amount in node.contract.budget},
	"isolation": {[class, $"/isolation/{i}"] | some i, class in node.contract.isolation},
	"starts": {[node.instants["/notBefore"], "/notBefore"]},
	"ends": {[node.instants["/expiresAt"], "/expiresAt"]},
} if {
	node.kind.name == "Delegation"
}

asks(node) := {
	"operations": {[operation.operationType, "/workspaceOperation/operationType"]},
	"scopes": set(),
	"paths": set(),
	"budget": {[name, amount, $"/controls/budget/{name}"] | some name, amount in node.contract.controls.budget},
	"isolation": set(),
	"starts": _events(node),
	"ends": _events(node),
} if {
	node.kind.name == "WorkspaceOperationContract"
	operation := node.contract.workspaceOperation
}

_events(node) := {[instant, pointer] |
	some i, _ in node.contract.controls.operationEvents
	pointer := $"/controls/operationEvents/{i}/at"
	instant := node.instants[pointer]
}

# METADATA
# description: What those who rest on a document may have.
gives(node) := {
	"operations": {operation | some operation in node.contract.operations},
	"scopes": node.contract.scopes,
	"paths": {[path.access, location] |
		some i, path in node.contract.paths
		location := node.locations[$"/paths/{i}/path"]
	},
	"budget": node.contract.budget,
	"isolation": {class | some class in node.contract.isolation},
	"from": node.instants["/notBefore"],
	"until": node.instants["/expiresAt"],
} if {
	node.kind.name == "Delegation"
}

gives(node) := {
	"operations": null,
	"scopes": node.contract.scope.allowed,
	"paths": null,
	"budget": null,
	"isolation": null,
	"from": node.instants["/issuedAt"],
	"until": object.get(node.instants, "/grant/expiresAt", null),
} if {
	node.kind.name == "AgentRegistryGrant"
}
