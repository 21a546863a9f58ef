package gatehouse.agent_machine.runtime_install.unfinished_test

import data.gatehouse.agent_machine.runtime_install.example_test as example
import data.gatehouse.agent_machine.runtime_install.unfinished as rule

test_denies_an_end_at_no_time if {
	findings := rule.findings with input as example.record({"/finishedAt": null})
	findings == {{
		"code": "runtime-install.unfinished",
		"severity": "deny",
		"message": "the installation is `installed` and has no `finishedAt`",
		"at": {"pointer": "/installState"},
	}}
}

test_denies_it_for_each_end if {
	_at(example.lacking(["/finishedAt"], {"/installState": "failed"})) == {"/installState"}
	_at(example.lacking(["/finishedAt"], {"/installState": "rolled_back"})) == {"/installState"}
	_at(example.lacking(["/finishedAt"], {"/installState": "partial"})) == {"/installState"}
	_at(example.lacking(["/finishedAt"], {"/installState": "denied"})) == {"/installState"}
}

test_allows_what_goes_on if {
	every changes in [
		{"/finishedAt": null, "/installState": "installing"},
		{"/finishedAt": null, "/installState": "deferred"},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
