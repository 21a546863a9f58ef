package gatehouse.passports.passport.exception_term_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.exception_term as rule

test_denies_an_end_at_the_beginning if {
	findings := rule.findings with input as example.passport([
		{"op": "replace", "path": "/capability_exceptions/0/expires", "value": "2026-05-03T08:00:00Z"},
	])
	findings == {{
		"code": "passport.exception-term",
		"severity": "deny",
		"message": "`calendar.read` is given at 2026-05-03T08:00:00Z and ends at 2026-05-03T08:00:00Z",
		"at": {"pointer": "/capability_exceptions/0/expires"},
	}}
}

test_denies_an_earlier_end if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/expires", "value": "2026-05-01T00:00:00Z"},
])) == {"passport.exception-term"}

test_allows_an_end_one_second_later if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/expires", "value": "2026-05-03T08:00:01Z"},
])) == set()

test_compares_instants_and_not_texts if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/expires", "value": "2026-05-03T07:00:00-02:00"},
])) == set()

test_allows_an_exception_without_end if _codes(example.passport([
	{"op": "replace", "path": "/capability_exceptions/0/expires", "value": null},
])) == set()

test_allows_one_that_says_nothing_of_it if _codes(example.passport([
	{"op": "remove", "path": "/capability_exceptions/0/expires"},
])) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
