package gatehouse.ccf.keys_test

import data.gatehouse.ccf.example_test as example
import data.gatehouse.ccf.keys

test_finds_every_key_of_the_structure if {
	found := {key.at.pointer | some key in keys.structure} with input as example.agent([])
	{"/api", "/api/url", "/plugins", "/plugins/gatehouse/source", "/plugins/gatehouse/config"} - found == set()
}

test_finds_names_below_their_plugin if {
	patches := [{"op": "add", "path": "/plugins/gatehouse/policy_behavior", "value": {"a/b~c": ["x"]}}]
	found := {key.at.pointer | some key in keys.names} with input as example.agent(patches)
	"/plugins/gatehouse/policy_behavior/a~1b~0c" in found
	"/plugins/gatehouse/config/input" in found
}

test_finds_names_of_documents_outside_lists if {
	patches := [{"op": "add", "path": "/plugins/gatehouse/policy_data", "value": {"a": {"b": 1}, "c": [{"D": 1}]}}]
	found := {key.name | some key in keys.documents} with input as example.agent(patches)
	found == {"a", "b", "c"}
}
