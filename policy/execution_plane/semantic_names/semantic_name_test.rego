package gatehouse.execution_plane.semantic_names.semantic_name_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.semantic_names.semantic_name as rule

test_denies_name_further_down if {
	findings := rule.findings with input as example.egress([{"op": "add", "path": "/denied_surfaces/Provider-Refs", "value": "deny"}])
	findings == {{
		"code": "lower-contract.semantic-name",
		"severity": "deny",
		"message": "`Provider-Refs` belongs to the layer above",
		"at": {"pointer": "/denied_surfaces/Provider-Refs", "key": true},
	}}
}

test_denies_name_as_a_text if {
	_codes(example.egress([{"op": "replace", "path": "/enforcement_boundary", "value": "COST_POLICY"}])) == {"lower-contract.semantic-name"}
}

test_allows_document_without_any if _codes(example.egress([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
