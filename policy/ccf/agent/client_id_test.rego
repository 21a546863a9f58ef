package gatehouse.ccf.agent.client_id_test

import data.gatehouse.ccf.agent.client_id as rule
import data.gatehouse.ccf.example_test as example
import data.gatehouse.example_test as shared

test_denies_a_name if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "agent", "client_secret": "${SECRET}"}}])) == {"ccf.client-id"}
}

test_denies_a_sign_too_few if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "0b9c1f5e-6f43-4a53-9d9a-0a6f5b8d2c1", "client_secret": "${SECRET}"}}])) == {"ccf.client-id"}
}

test_denies_a_sign_that_is_none if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "0b9c1f5g-6f43-4a53-9d9a-0a6f5b8d2c11", "client_secret": "${SECRET}"}}])) == {"ccf.client-id"}
}

test_allows_a_uuid_in_capitals if {
	_codes(example.agent([{"op": "add", "path": "/api/auth", "value": {"client_id": "0B9C1F5E-6F43-4A53-9D9A-0A6F5B8D2C11", "client_secret": "${SECRET}"}}])) == set()
}

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
