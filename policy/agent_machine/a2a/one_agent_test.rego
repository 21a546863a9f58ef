package gatehouse.agent_machine.a2a.one_agent_test

import data.gatehouse.agent_machine.a2a.example_test as example
import data.gatehouse.agent_machine.a2a.one_agent as rule

test_denies_a_delegation_to_oneself if {
	findings := rule.findings with input as example.record({"/participants/responderAgentRef": "urn:srcos:agent:press"})
	findings == {{
		"code": "agent-to-agent.one-agent",
		"severity": "deny",
		"message": "`urn:srcos:agent:press` is on both sides",
		"at": {"pointer": "/participants/responderAgentRef"},
	}}
}

test_allows_two_agents if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
