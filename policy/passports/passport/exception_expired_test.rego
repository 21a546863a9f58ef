package gatehouse.passports.passport.exception_expired_test

import data.gatehouse.example_test as shared
import data.gatehouse.passports.example_test as example
import data.gatehouse.passports.passport.exception_expired as rule

test_withholds_authority_from_the_second_of_its_end if {
	findings := rule.findings with input as example.passport_at([], "2026-06-03T08:00:00")
	findings == {{
		"code": "passport.exception-expired",
		"severity": "withhold",
		"message": "the exception for `calendar.read` is over since 2026-06-03T08:00:00Z",
		"at": {"pointer": "/capability_exceptions/0/expires"},
	}}
}

test_leaves_it_alone_until_then if _codes(example.passport_at([], "2026-06-03T07:59:59.9")) == set()

test_leaves_one_without_end_alone if _codes(example.passport_at(
	[
		{"op": "replace", "path": "/capability_exceptions/0/expires", "value": null},
	],
	"2030-01-01T00:00:00",
)) == set()

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
