package gatehouse.agent_machine.cache_tier.no_receipt_test

import data.gatehouse.agent_machine.cache_tier.example_test as example
import data.gatehouse.agent_machine.cache_tier.no_receipt as rule

test_denies_a_tier_without_receipts if {
	findings := rule.findings with input as example.record({"/receipt/required": false})
	findings == {{
		"code": "cache-tier.no-receipt",
		"severity": "deny",
		"message": "the tier gives no receipts",
		"at": {"pointer": "/receipt/required"},
	}}
}

test_allows_receipts_and_the_default if {
	_at(example.record({})) == set()
	_at(example.lacking(["/receipt"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
