package gatehouse.links.unsound_test

import data.gatehouse.example_test as example
import data.gatehouse.links.chain_test as given
import data.gatehouse.links.unsound as rule

test_denies_authority_of_a_document_that_gives_none if {
	documents := [given.document("a.json", {"authorises": false, "because": "the grant is revoked"})]
	findings := rule.findings with input as given.asking([given.link("delegation", [0])], documents)
	{finding.message | some finding in findings} == {
		"the delegation `urn:delegation` rests on `a.json`: the grant is revoked",
	}
}

test_denies_it_at_any_depth if {
	documents := [
		given.document("a.json", {"links": [given.link("parent", [1])]}),
		given.document("b.json", {"authorises": false}),
	]
	_codes(documents) == {"links.unsound"}
}

test_allows_authority_in_force if _codes([given.document("a.json", {})]) == set()

_codes(documents) := codes if codes := example.codes(rule.findings) with input as given.asking([given.link("delegation", [0])], documents)
