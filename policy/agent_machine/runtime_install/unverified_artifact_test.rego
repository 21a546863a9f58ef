package gatehouse.agent_machine.runtime_install.unverified_artifact_test

import data.gatehouse.agent_machine.runtime_install.example_test as example
import data.gatehouse.agent_machine.runtime_install.unverified_artifact as rule

test_denies_an_installed_artifact_that_nobody_checked if {
	findings := rule.findings with input as example.record({"/artifacts/1/verificationState": "not_checked"})
	findings == {{
		"code": "runtime-install.unverified-artifact",
		"severity": "deny",
		"message": "`urn:srcos:artifact:agentd-units` is `not_checked`, and the installation is `installed`",
		"at": {"pointer": "/artifacts/1/verificationState"},
	}}
}

test_denies_one_that_failed_or_was_skipped if {
	every changes in [
		{"/artifacts/1/verificationState": "failed"},
		{"/artifacts/1/verificationState": "skipped"},
		{
			"/artifacts/1/verificationState": "skipped",
			"/installState": "artifact_verified",
		},
	] {
		_at(example.record(changes)) == {"/artifacts/1/verificationState"}
	}
}

test_allows_it_before_and_after_a_failure if {
	every changes in [
		{"/artifacts/1/verificationState": "not_checked", "/installState": "installing"},
		{"/artifacts/1/verificationState": "failed", "/installState": "failed"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
