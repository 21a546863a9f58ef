package gatehouse.links.cycle_test

import data.gatehouse.example_test as example
import data.gatehouse.links.chain_test as given
import data.gatehouse.links.cycle as rule

test_denies_documents_in_a_circle if {
	documents := [
		given.document("a.json", {"links": [given.link("parent", [1])]}),
		given.document("b.json", {"links": [given.link("parent", [0])]}),
	]
	_codes(documents) == {"links.cycle"}
}

test_denies_document_that_names_itself if {
	_codes([given.document("a.json", {"links": [given.link("parent", [0])]})]) == {"links.cycle"}
}

test_allows_chain_with_an_end if {
	_codes([given.document("a.json", {"links": [given.link("parent", [1])]}), given.document("b.json", {})]) == set()
}

_codes(documents) := codes if codes := example.codes(rule.findings) with input as given.asking([given.link("delegation", [0])], documents)
