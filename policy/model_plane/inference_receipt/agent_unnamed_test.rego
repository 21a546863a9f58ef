package gatehouse.model_plane.inference_receipt.agent_unnamed_test

import data.gatehouse.example_test as shared
import data.gatehouse.model_plane.example_test as example
import data.gatehouse.model_plane.inference_receipt.agent_unnamed as rule

test_denies_a_class_without_the_agent if {
	_codes(example.receipt([{"op": "remove", "path": "/requestingAgentRef"}])) == {"inference.agent-unnamed"}
}

test_denies_one_whose_agent_is_null if {
	_codes(example.receipt([{"op": "add", "path": "/requestingAgentRef", "value": null}])) == {"inference.agent-unnamed"}
}

test_allows_an_agent_with_its_class if {
	_codes(example.receipt([])) == set()
}

test_allows_an_agent_without_its_class if {
	_codes(example.receipt([{"op": "remove", "path": "/requestingAgentClass"}])) == set()
}

test_allows_neither if {
	_codes(example.receipt([{"op": "add", "path": "/requestingAgentClass", "value": null}, {"op": "add", "path": "/requestingAgentRef", "value": null}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
