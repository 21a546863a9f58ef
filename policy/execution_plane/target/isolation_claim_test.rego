package gatehouse.execution_plane.target.isolation_claim_test

import data.gatehouse.example_test as shared
import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.target.isolation_claim as rule

test_denies_claim_in_metadata if {
	findings := rule.findings with input as example.descriptor([{"op": "add", "path": "/metadata/isolation", "value": "micro-VM"}])
	findings == {{
		"code": "target.isolation-claim",
		"severity": "deny",
		"message": "`micro-VM` claims an isolation that the class `local-erlexec-weak` does not have",
		"at": {"pointer": "/metadata/isolation"},
	}}
}

test_allows_weak_target_that_claims_nothing if _codes(example.descriptor([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
