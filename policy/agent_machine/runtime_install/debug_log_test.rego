package gatehouse.agent_machine.runtime_install.debug_log_test

import data.gatehouse.agent_machine.runtime_install.debug_log as rule
import data.gatehouse.agent_machine.runtime_install.example_test as example

test_warns_of_a_full_log if {
	findings := rule.findings with input as example.record({"/logMode": "full_debug_redacted"})
	findings == {{
		"code": "runtime-install.debug-log",
		"severity": "warn",
		"message": "the receipt keeps a full log",
		"at": {"pointer": "/logMode"},
	}}
}

test_allows_a_reference if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
