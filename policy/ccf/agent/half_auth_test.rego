package gatehouse.ccf.agent.half_auth_test

import data.gatehouse.ccf.agent.half_auth as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_an_id_alone if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "0b9c1f5e-6f43-4a53-9d9a-0a6f5b8d2c11"}}])) == {"ccf.half-auth"}
}

test_denies_a_secret_beside_null if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": null, "client_secret": "${SECRET}"}}])) == {"ccf.half-auth"}
}

test_allows_both if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "0b9c1f5e-6f43-4a53-9d9a-0a6f5b8d2c11", "client_secret": "${SECRET}"}}])) == set()
}

test_allows_neither if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {}}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
