package gatehouse.records.secret_text_test

import data.gatehouse.example_test as example
import data.gatehouse.records.secret_text as rule

test_denies_text_that_looks_like_a_secret if {
	secret := {"what": "an API key", "at": {"pointer": "/env/KEY", "start": 0, "end": 20}}
	findings := rule.findings with input.facts.secrets as [secret]
	findings == {{
		"code": "records.secret-text",
		"severity": "deny",
		"message": "this looks like an API key",
		"at": {"pointer": "/env/KEY", "start": 0, "end": 20},
	}}
}

test_allows_record_without_any if example.codes(rule.findings) == set() with input.facts.secrets as []
