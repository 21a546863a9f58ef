package gatehouse.agent_machine.a2a.slow_revocation_test

import data.gatehouse.agent_machine.a2a.example_test as example
import data.gatehouse.agent_machine.a2a.slow_revocation as rule

test_denies_more_than_the_most if {
	findings := rule.findings with input as example.record({"/revocation/propagationTargetSeconds": 301})
	findings == {{
		"code": "agent-to-agent.slow-revocation",
		"severity": "deny",
		"message": "a revocation may take 301 s to arrive, and 300 s is the most",
		"at": {"pointer": "/revocation/propagationTargetSeconds"},
	}}
}

test_allows_the_most_and_less if {
	every changes in [
		{"/revocation/propagationTargetSeconds": 300},
		{"/revocation/propagationTargetSeconds": 0},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
