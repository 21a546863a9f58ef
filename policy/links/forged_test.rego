package gatehouse.links.forged_test

import data.gatehouse.example_test as example
import data.gatehouse.links.chain_test as given
import data.gatehouse.links.forged as rule

test_denies_document_with_another_digest if _codes([_digested("sha256:2", [0])], [given.document("a.json", {})]) == {"links.forged"}

test_denies_it_further_up if {
	documents := [given.document("a.json", {"links": [_digested("sha256:2", [1])]}), given.document("b.json", {})]
	_codes([given.link("delegation", [0])], documents) == {"links.forged"}
}

test_allows_the_digest_that_it_has if _codes([_digested("sha256:1", [0])], [given.document("a.json", {})]) == set()

test_allows_reference_without_a_digest if _codes([given.link("delegation", [0])], [given.document("a.json", {})]) == set()

_digested(text, found) := object.union(
	given.link("delegation", found),
	{"digest": {"text": text, "at": {"pointer": "/digest"}}},
)

_codes(links, documents) := codes if codes := example.codes(rule.findings) with input as given.asking(links, documents)
