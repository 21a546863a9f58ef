package gatehouse.execution_plane.placement.family_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.placement.family as rule

test_denies_local_process_under_a_remote_family if {
	findings := rule.findings with input as example.request([{"op": "replace", "path": "/placement/family", "value": "guest"}])
	findings == {{
		"code": "placement.family",
		"severity": "deny",
		"message": "a surface of the kind `local_subprocess` is of the family `local`, not `guest`",
		"at": {"pointer": "/placement/family"},
	}}
}

test_denies_it_alone if {
	_codes(example.alone("PlacementSurface", "placement", [{"op": "replace", "path": "/surface_kind", "value": "ssh_exec"}])) == {"placement.family"}
}

test_allows_each_with_its_own if {
	every pair in [["local", "local"], ["local_subprocess", "local"], ["ssh_exec", "ssh"], ["guest_bridge", "guest"]] {
		_codes(example.alone("PlacementSurface", "placement", [
			{"op": "replace", "path": "/surface_kind", "value": pair[0]},
			{"op": "replace", "path": "/family", "value": pair[1]},
		])) == set()
	}
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
