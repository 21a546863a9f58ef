package gatehouse.agent_machine.storage_receipt.tier_mismatch_test

import data.gatehouse.agent_machine.storage_receipt.example_test as example
import data.gatehouse.agent_machine.storage_receipt.tier_mismatch as rule

test_denies_evidence_in_a_cache if {
	findings := rule.findings with input as example.record({"/tier": "hot"})
	findings == {{
		"code": "storage-receipt.tier-mismatch",
		"severity": "deny",
		"message": "a volume of the class `agent-evidence` is in the tier `hot`",
		"at": {"pointer": "/tier"},
	}}
}

test_allows_what_fits if {
	every changes in [
		{"/volumeClass": "agent-cache-hot", "/tier": "hot"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
