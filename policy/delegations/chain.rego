# METADATA
# title: Chain of delegations
# description: |
#   Each step of the chain that a contract rests on, from the contract upwards: who rests on what, and where a finding
#   about the step stands. A chain only narrows, so what holds for every step holds at any depth.
package gatehouse.delegations.chain

import data.gatehouse.delegations.bounds
import data.gatehouse.links.chain

# METADATA
# description: |
#   The steps. `child` and `parent` say what each asks and gives; `place` is the contract's own reference, over which a
#   step further up is reached, and null for the contract's own step: its findings stand where the contract widens.
steps contains {
	"child": {"name": "the contract", "kind": input.kind.name, "contract": input.contract, "asks": bounds.asks(_contract)},
	"parent": _parent(parent),
	"place": null,
} if {
	some link in chain.links
	link.name in data.gatehouse.delegations.steps
	some i in link.found
	parent := chain.documents[i]
}

steps contains {
	"child": {"name": $"`{child.source}`", "kind": child.kind.name, "contract": child.contract, "asks": bounds.asks(child)},
	"parent": _parent(parent),
	"place": first.at,
} if {
	some first in chain.links
	first.name in data.gatehouse.delegations.steps
	some i in chain.reached(first)
	child := chain.documents[i]
	some link in child.links
	link.name in data.gatehouse.delegations.steps
	some j in link.found
	parent := chain.documents[j]
}

# METADATA
# description: Where a finding about a step stands, of which this is the place within the child.
place(step, pointer) := {"pointer": pointer} if step.place == null

else := step.place

_contract := {
	"kind": input.kind,
	"contract": input.contract,
	"instants": input.facts.instants,
	"locations": input.facts.locations,
}

_parent(document) := {
	"name": $"`{document.source}`",
	"kind": document.kind.name,
	"contract": document.contract,
	"gives": bounds.gives(document),
}
