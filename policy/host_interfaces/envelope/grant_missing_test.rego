package gatehouse.host_interfaces.envelope.grant_missing_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.grant_missing as rule
import data.gatehouse.host_interfaces.example_test as example

test_denies_access_without_grant if {
	findings := rule.findings with input as example.envelope(example.without_grant)
	findings == {{
		"code": "host-interface.grant-missing",
		"severity": "deny",
		"message": "access is allowed and no grant is presented",
		"at": {"pointer": "/result"},
	}}
}

test_denies_where_the_grant_is_absent if _codes(example.envelope([
	{"op": "remove", "path": "/grant"},
])) == {"host-interface.grant-missing"}

test_allows_with_grant if _codes(example.envelope([])) == set()

test_allows_a_denial_without_grant if _codes(example.envelope(array.concat(example.denial, example.without_grant))) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
