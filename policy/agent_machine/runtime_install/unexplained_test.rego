package gatehouse.agent_machine.runtime_install.unexplained_test

import data.gatehouse.agent_machine.runtime_install.example_test as example
import data.gatehouse.agent_machine.runtime_install.unexplained as rule

test_denies_a_failure_without_a_reason if {
	findings := rule.findings with input as example.record({"/installState": "failed"})
	findings == {{
		"code": "runtime-install.unexplained",
		"severity": "deny",
		"message": "the installation is `failed` and does not say why",
		"at": {"pointer": "/installState"},
	}}
}

test_denies_silence_in_whatever_form if {
	every changes in [
		{"/installState": "denied", "/failureReason": ""},
		{"/installState": "deferred"},
	] {
		_at(example.record(changes)) == {"/installState"}
	}
	_at(example.lacking(["/failureReason"], {"/installState": "partial"})) == {"/installState"}
}

test_denies_a_reason_for_a_success if {
	every changes in [
		{"/failureReason": "disk full"},
		{"/failureReason": ""},
	] {
		_at(example.record(changes)) == {"/failureReason"}
	}
}

test_allows_an_explained_failure_and_a_success if {
	every changes in [
		{"/installState": "failed", "/failureReason": "disk full"},
		{"/installState": "rolled_back"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/failureReason"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
