package gatehouse.agent_machine.steering_sourceset.unready_test

import data.gatehouse.agent_machine.steering_sourceset.example_test as example
import data.gatehouse.agent_machine.steering_sourceset.unready as rule

test_denies_to_load_a_branch if {
	findings := rule.findings with input as example.record({"/sae/source/revision": "main"})
	findings == {{
		"code": "steering-sourceset.unready",
		"severity": "deny",
		"message": "the sourceset is loadable, and `main` is no commit",
		"at": {"pointer": "/sae/source/revision"},
	}}
}

test_denies_what_only_resembles_a_commit if {
	every changes in [
		{"/model/source/revision": ""},
		{"/model/source/revision": "abcdef"},
		{"/model/source/revision": "v1.2.0"},
		{"/model/source/revision": "89ABCDEF0123456789ABCDEF0123456789ABCDEF"},
		{"/model/source/revision": "deadbeef "},
	] {
		_at(example.record(changes)) == {"/model/source/revision"}
	}
}

test_denies_files_of_unknown_digest if _at(example.lacking(["/model/expectedDigests"], {})) == {"/model"}

test_denies_a_status_that_says_otherwise if {
	every changes in [
		{"/status": "blocked"},
		{"/status": "registered-not-loadable"},
	] {
		_at(example.record(changes)) == {"/status"}
	}
}

test_allows_a_short_commit if _at(example.record({"/model/source/revision": "abcdef0"})) == set()

test_allows_whatever_is_not_loaded_yet if {
	_at(example.lacking(
		["/sae/expectedDigests"],
		{
			"/activation/loadableToday": false,
			"/model/source/revision": "main",
			"/status": "blocked",
		},
	)) == set()
}

test_allows_a_settled_sourceset if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
