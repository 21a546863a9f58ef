package gatehouse.host_interfaces.envelope.tool_id_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.tool_id as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_a_tool_without_a_name if {
	findings := rule.findings with input as example.envelope([
		{"op": "replace", "path": "/interfaceKind", "value": "agent-tool"},
	])
	findings == {{
		"code": "host-interface.tool-id",
		"severity": "deny",
		"message": "an agent tool is meant, and nothing says which",
		"at": {"pointer": "/interfaceKind"},
	}}
}

test_denies_a_tool_with_a_blank_name if _codes(example.envelope([
	{"op": "replace", "path": "/interfaceKind", "value": "agent-tool"},
	{"op": "add", "path": "/toolId", "value": " "},
])) == {"host-interface.tool-id"}

test_denies_a_tool_at_another_interface if _codes(example.envelope([
	{"op": "add", "path": "/toolId", "value": "lint"},
])) == {"host-interface.tool-id"}

test_allows_a_tool_with_a_name if _codes(example.envelope([
	{"op": "replace", "path": "/interfaceKind", "value": "agent-tool"},
	{"op": "add", "path": "/toolId", "value": "lint"},
])) == set()

test_allows_another_interface_without if _codes(example.envelope([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
