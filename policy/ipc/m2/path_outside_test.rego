package gatehouse.ipc.m2.path_outside_test

import data.gatehouse.example_test as shared
import data.gatehouse.ipc.example_test as example
import data.gatehouse.ipc.m2.path_outside as rule

test_denies_a_path_from_the_system_s_root if {
	findings := rule.findings with input as example.place("/messages/3/result/logs/stdout", {"text": "/var/log/a", "base": "root", "segments": ["var", "log", "a"]})
	findings == {{
		"code": "m2-ipc.path-outside",
		"severity": "deny",
		"message": "`/var/log/a` leads out of the repository",
		"at": {"pointer": "/messages/3/result/logs/stdout"},
	}}
}

test_denies_a_path_that_climbs_out if _codes(example.place("/messages/2/lane/lock_ref", {"text": "../lock", "base": "relative", "segments": ["..", "lock"]})) == {"m2-ipc.path-outside"}

test_denies_a_path_that_cannot_be_known if _codes(example.place("/messages/2/lane/lock_ref", {"text": "$A/lock", "base": "unknown", "segments": []})) == {"m2-ipc.path-outside"}

test_denies_a_path_of_another_system if _codes(example.place("/messages/2/lane/lock_ref", {"text": "..\\lock", "base": "relative", "segments": ["..\\lock"]})) == {"m2-ipc.path-outside"}

test_allows_a_path_below_the_root if _codes(example.place("/messages/2/lane/lock_ref", {"text": "locks/..a", "base": "relative", "segments": ["locks", "..a"]})) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
