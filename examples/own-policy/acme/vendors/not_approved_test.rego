package acme.vendors.not_approved_test

import data.acme.vendors.not_approved as rule

test_denies_a_vendor_that_nobody_approved if {
	_codes({"vendor": "Nobody", "data": "public"}) == {"acme.vendor-not-approved"}
}

test_denies_more_than_the_vendor_is_approved_for if {
	_codes({"vendor": "Cloudbox", "data": "internal"}) == {"acme.vendor-not-approved"}
}

test_allows_what_the_vendor_is_approved_for if {
	_codes({"vendor": "Paperworks", "data": "internal"}) == set()
}

test_is_silent_about_other_kinds if {
	rule.findings == set() with input as {"kind": {"name": "Other"}, "contract": {"vendor": "Nobody", "data": "public"}}
}

_codes(request) := codes if {
	findings := rule.findings with input as {"kind": {"name": "VendorRequest"}, "contract": request}
	codes := {finding.code | some finding in findings}
}
