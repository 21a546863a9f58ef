package gatehouse.host_interfaces.envelope.tool_unsound_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.tool_unsound as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_tool_whose_passport_does_not_hold if {
	findings := rule.findings with input as _with_passport([], false)
	findings == {{
		"code": "host-interface.tool-unsound",
		"severity": "deny",
		"message": "the tool `lint` has the passport `lint.json`: it is not sound",
		"at": {"pointer": "/toolId"},
	}}
}

test_allows_a_tool_whose_passport_holds if _codes(_with_passport([], true)) == set()

test_allows_a_denial if _codes(_with_passport(example.denial, false)) == set()

test_allows_a_tool_of_which_no_passport_is_at_hand if _codes(example.envelope([])) == set()

_with_passport(patches, authorises) := object.union(example.envelope(patches), {
	"facts": {"links": [{"name": "agent passport", "ref": "lint", "authority": false, "found": [0], "at": {"pointer": "/toolId"}}]},
	"related": {"documents": [{"source": "lint.json", "authorises": authorises, "because": "it is not sound"}]},
})

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
