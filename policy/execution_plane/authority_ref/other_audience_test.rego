package gatehouse.execution_plane.authority_ref.other_audience_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.authority_ref.other_audience as rule
import data.gatehouse.execution_plane.example_test as example

test_denies_authority_for_another_node if {
	findings := rule.findings with input as _asked("node-2")
	findings == {{
		"code": "authority-ref.other-audience",
		"severity": "deny",
		"message": "the authority `authority://lab/decision-1` is meant for `node-1`, and `node-2` is asked",
		"at": {"pointer": "/authority_ref/audience"},
	}}
}

test_allows_authority_for_this_node if _codes(_asked("node-1")) == set()

test_allows_any_audience_where_the_caller_names_no_node if _codes(example.request([])) == set()

_asked(node) := object.union(example.request([]), {"environment": {"node": node}})

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
