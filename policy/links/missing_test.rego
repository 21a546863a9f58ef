package gatehouse.links.missing_test

import data.gatehouse.example_test as example
import data.gatehouse.links.chain_test as given
import data.gatehouse.links.missing as rule

test_denies_reference_that_nothing_bears if _codes([given.link("delegation", [])], []) == {"links.missing"}

test_denies_one_further_up if {
	documents := [given.document("a.json", {"links": [given.link("parent", [])]})]
	_codes([given.link("delegation", [0])], documents) == {"links.missing"}
}

test_allows_reference_that_is_found if _codes([given.link("delegation", [0])], [given.document("a.json", {})]) == set()

test_allows_any_reference_where_nothing_is_given_along if _codes([given.link("delegation", [])], null) == set()

test_allows_reference_that_gives_no_authority if {
	_codes([object.union(given.link("proof", []), {"authority": false})], []) == set()
}

_codes(links, documents) := codes if codes := example.codes(rule.findings) with input as given.asking(links, documents)
