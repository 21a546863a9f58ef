package gatehouse.agent_machine.artifact_boundary.symlink_override_test

import data.gatehouse.agent_machine.artifact_boundary.example_test as example
import data.gatehouse.agent_machine.artifact_boundary.symlink_override as rule

test_warns_of_an_override if {
	findings := rule.findings with input as example.record({"/symlinkPolicy/overrideAllowed": true})
	findings == {{
		"code": "artifact-boundary.symlink-override",
		"severity": "warn",
		"message": "an operator may let symbolic links lead out of the boundary",
		"at": {"pointer": "/symlinkPolicy/overrideAllowed"},
	}}
}

test_allows_none if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
