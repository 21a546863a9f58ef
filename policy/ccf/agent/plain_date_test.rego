package gatehouse.ccf.agent.plain_date_test

import data.gatehouse.ccf.agent.plain_date as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_a_date_without_quotes if {
	_codes(object.union(example.agent([]), {"facts": {"plain_dates": ["/plugins/gatehouse/policy_data/since"]}})) == {"ccf.plain-date"}
}

test_allows_none if {
	_codes(example.agent([])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
