# Documents given along, in a chain: the first rests on the second.
package gatehouse.links.chain_test

import data.gatehouse.example_test as example
import data.gatehouse.links.chain

link(name, found) := {
	"name": name,
	"ref": $"urn:{name}",
	"authority": true,
	"found": found,
	"at": {"pointer": $"/{name}"},
}

document(source, fields) := object.union(
	{"source": source, "digest": "sha256:1", "authorises": true, "because": "it is sound", "links": []},
	fields,
)

asking(links, documents) := object.union(
	example.record("WorkspaceOperationContract", {}),
	{"facts": {"links": links}, "related": {"documents": documents}},
)

test_follows_references_to_the_end if {
	documents := [
		document("a.json", {"links": [link("parent", [1])]}),
		document("b.json", {"links": [object.union(link("proof", [2]), {"authority": false})]}),
		document("c.json", {}),
	]
	chain.reached(link("delegation", [0])) == {0, 1} with input as asking([], documents)
}

test_names_whose_reference_it_is if {
	documents := [document("a.json", {"links": [link("parent", [])]})]
	references := chain.references with input as asking([link("delegation", [0])], documents)
	{reference.whose | some reference in references} == {
		"the delegation `urn:delegation`",
		"the delegation `urn:delegation` rests on `a.json`, whose parent `urn:parent`",
	}
}

test_follows_nothing_for_a_contract_that_does_not_act if {
	asked := asking([link("delegation", [0])], [document("a.json", {})])
	claims := [{"kind": "WorkspaceOperationContract", "at": ["decision", "allowed"]}]
	count(chain.links) == 1 with input as asked
	count(chain.links) == 1 with input as object.union(asked, {"contract": {"decision": {"allowed": true}}})
		with data.gatehouse.links.claims as claims
	every contract in [{}, {"decision": {}}, {"decision": {"allowed": false}}] {
		count(chain.links) == 0 with input as object.union(asked, {"contract": contract})
			with data.gatehouse.links.claims as claims
	}
}
