# METADATA
# title: Chains of authority
# description: What a contract relies on, directly and over others, among the documents given along.
package gatehouse.links.chain

# METADATA
# description: The documents that the contract refers to; undefined where none were given along.
documents := input.related.documents if input.related.documents != null

# METADATA
# description: The contract's own references by which it acts; none where it says that it does not.
links contains link if {
	some link in input.facts.links
	link.authority
	not _idle
}

# A refusal names what it refused by, which need not be there or hold.
_idle if {
	some claim in data.gatehouse.links.claims
	claim.kind == input.kind.name
	object.get(input.contract, claim.at, false) == false
}

# METADATA
# description: The indexes of all documents that a reference relies on, the ones named included.
reached(link) := graph.reachable(_graph, {i | some i in link.found})

# METADATA
# description: The indexes of all documents that a document relies on.
behind(i) := graph.reachable(_graph, _graph[i])

_graph[i] := {j | some link in document.links; link.authority; some j in link.found} if some i, document in documents

# METADATA
# description: |
#   Every reference of authority in the chain, with the one of the contract over which it is reached, and words that
#   say whose it is: a finding stands at the contract's own.
references contains {"link": link, "at": link.at, "whose": $"the {link.name} `{link.ref}`"} if some link in links

references contains {
	"link": link,
	"at": first.at,
	"whose": $"the {first.name} `{first.ref}` rests on `{document.source}`, whose {link.name} `{link.ref}`",
} if {
	some first in links
	some i in reached(first)
	document := documents[i]
	some link in document.links
	link.authority
}
