# A sound configuration, and what a test wants to be different in it.
package gatehouse.ccf.example_test

import data.gatehouse.example_test as example

agent(patches) := example.record("CCFAgentConfiguration", json.patch(_agent, patches))

# The same with another value of the plugin's.
plugin(name, value) := agent([{"op": "add", "path": $"/plugins/gatehouse/{name}", "value": value}])

_agent := {
	"api": {"url": "https://compliance.example/api"},
	"plugins": {"gatehouse": {
		"source": "./plugins/gatehouse-ccf-plugin",
		"policies": ["./policies"],
		"config": {"input": "contracts"},
	}},
}
