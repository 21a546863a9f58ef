package gatehouse.ipc.adapter.path_outside_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.adapter.path_outside as rule
import data.gatehouse.ipc.example_test as example

test_denies_a_path_from_the_system_s_root if {
	findings := rule.findings with input as example.ask_at("/messages/2/lane/lock_ref", {"text": "/lock", "base": "root", "segments": ["lock"]})
	findings == {{
		"code": "adapter-ipc.path-outside",
		"severity": "deny",
		"message": "`/lock` leads out of the repository",
		"at": {"pointer": "/messages/2/lane/lock_ref"},
	}}
}

test_denies_a_path_that_climbs_out if _codes(example.ask_at("/messages/2/lane/lock_ref", {"text": "../a", "base": "relative", "segments": ["..", "a"]})) == {"adapter-ipc.path-outside"}

test_denies_a_path_of_another_system if _codes(example.ask_at("/messages/2/lane/lock_ref", {"text": "..\\lock", "base": "relative", "segments": ["..\\lock"]})) == {"adapter-ipc.path-outside"}

test_allows_a_path_below_the_root if _codes(example.ask_at("/messages/2/lane/lock_ref", {"text": "a", "base": "relative", "segments": ["a"]})) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
