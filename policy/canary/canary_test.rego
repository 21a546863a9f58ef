package gatehouse.canary_test

import data.gatehouse.canary

test_canary_denies_its_token if {
	findings := canary.findings with input as {"canary": data.gatehouse.canary.token}
	{finding.code | some finding in findings} == {"gate.canary"}
}

test_canary_is_silent_without_token if {
	count(canary.findings) == 0 with input as {"facts": {}}
}

test_canary_is_silent_at_another_token if {
	count(canary.findings) == 0 with input as {"canary": "something else"}
}
