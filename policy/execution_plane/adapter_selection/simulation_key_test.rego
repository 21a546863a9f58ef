package gatehouse.execution_plane.adapter_selection.simulation_key_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.adapter_selection.simulation_key as rule

test_denies_simulation_key if {
	findings := rule.findings with input as _keyed("request.Simulation")
	findings == {{
		"code": "adapter-selection.simulation-key",
		"severity": "deny",
		"message": "`request.Simulation` chooses a simulation",
		"at": {"pointer": "/config_key"},
	}}
}

test_denies_the_bare_word if _codes(_keyed("simulation")) == {"adapter-selection.simulation-key"}

test_allows_other_keys if {
	_codes(_keyed("lab.transport_simulation_profiles")) == set()
	_codes(_keyed("lab.adapters")) == set()
}

_keyed(key) := shared.record("AdapterSelectionPolicy", {"config_key": key})

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
