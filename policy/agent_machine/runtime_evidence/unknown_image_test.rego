package gatehouse.agent_machine.runtime_evidence.unknown_image_test

import data.gatehouse.agent_machine.runtime_evidence.example_test as example
import data.gatehouse.agent_machine.runtime_evidence.unknown_image as rule

test_denies_to_run_what_nobody_knows if {
	findings := rule.findings with input as example.record({"/artifacts/imageDigest": null})
	findings == {{
		"code": "runtime-evidence.unknown-image",
		"severity": "deny",
		"message": "the pod is `running`, and its image has no digest",
		"at": {"pointer": "/artifacts/imageDigest"},
	}}
}

test_allows_to_activate_first if {
	every changes in [
		{"/artifacts/imageDigest": null, "/runtime/status": "activating"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
