package gatehouse.links.ambiguous_test

import data.gatehouse.example_test as example
import data.gatehouse.links.ambiguous as rule
import data.gatehouse.links.chain_test as given

test_denies_name_of_two_documents if {
	documents := [given.document("b.json", {}), given.document("a.json", {})]
	findings := rule.findings with input as given.asking([given.link("delegation", [0, 1])], documents)
	findings == {{
		"code": "links.ambiguous",
		"severity": "deny",
		"message": "the delegation `urn:delegation` is the name of `a.json` and `b.json`",
		"at": {"pointer": "/delegation"},
	}}
}

test_allows_name_of_one if {
	asked := given.asking([given.link("delegation", [0])], [given.document("a.json", {})])
	example.codes(rule.findings) == set() with input as asked
}
