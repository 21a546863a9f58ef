package gatehouse.agent_machine.agent_pod.read_only_evidence_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.read_only_evidence as rule

test_denies_to_read_evidence_only if {
	findings := rule.findings with input as example.record({"/storage/1/accessMode": "read-only"})
	findings == {{
		"code": "agent-pod.read-only-evidence",
		"severity": "deny",
		"message": "evidence is to be written to `/evidence`, which is read-only",
		"at": {"pointer": "/storage/1/accessMode"},
	}}
}

test_allows_to_write_it_and_to_read_models if {
	every changes in [
		{},
		{"/storage/1/accessMode": "runtime-managed"},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
