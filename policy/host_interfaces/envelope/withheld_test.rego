package gatehouse.host_interfaces.envelope.withheld_test

import data.gatehouse.example_test as shared
import data.gatehouse.host_interfaces.envelope.withheld as rule
import data.gatehouse.host_interfaces.example_test as example

test_withholds_authority_from_a_denial if {
	findings := rule.findings with input as example.envelope(example.denial)
	findings == {{
		"code": "host-interface.withheld",
		"severity": "withhold",
		"message": "the access was denied: no grant covers the request",
		"at": {"pointer": "/result"},
	}}
}

test_leaves_access_alone if _codes(example.envelope([])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
