package gatehouse.agent_machine.runtime_install.rollback_test

import data.gatehouse.agent_machine.runtime_install.example_test as example
import data.gatehouse.agent_machine.runtime_install.rollback as rule

test_denies_a_rollback_without_a_record if {
	findings := rule.findings with input as example.record({"/installState": "rolled_back"})
	findings == {{
		"code": "runtime-install.rollback",
		"severity": "deny",
		"message": "the installation is rolled back by nothing that is named",
		"at": {"pointer": "/installState"},
	}}
}

test_denies_an_empty_record_of_it if {
	_at(example.record({"/installState": "rolled_back", "/rollbackRef": ""})) == {"/installState"}
	_at(example.lacking(["/rollbackRef"], {"/installState": "rolled_back"})) == {"/installState"}
}

test_denies_the_rollback_of_what_stands if {
	_at(example.record({"/rollbackRef": "urn:srcos:rollback:1"})) == {"/rollbackRef"}
}

test_allows_a_rollback_with_its_record if {
	every changes in [
		{"/installState": "rolled_back", "/rollbackRef": "urn:srcos:rollback:1"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
	_at(example.lacking(["/rollbackRef"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
