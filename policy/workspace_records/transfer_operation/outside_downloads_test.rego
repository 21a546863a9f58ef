package gatehouse.workspace_records.transfer_operation.outside_downloads_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.transfer_operation.outside_downloads as rule

test_denies_a_download_among_the_code if {
	findings := rule.findings with input as _to([], example.location("home", ["dev", "a.zip"]))
	findings == {{
		"code": "transfer.outside-downloads",
		"severity": "deny",
		"message": "`a path` is home/dev/a.zip, which is below no root for downloads",
		"at": {"pointer": "/a/path"},
		"meaning": {"written": "a path", "resolved": "home/dev/a.zip", "derivation": []},
	}}
}

test_denies_a_place_that_no_root_covers if {
	_codes(_to([], example.location("home", ["Desktop"]))) == {"transfer.outside-downloads"}
}

test_allows_a_place_below_the_root if _codes(_to([], example.location("home", ["inbox", "a.zip"]))) == set()

test_allows_an_upload_to_anywhere if {
	_codes(_to([{"op": "replace", "path": "/direction", "value": "upload"}], example.location("home", ["x"]))) == set()
}

test_leaves_what_is_denied_anyhow_to_another_rule if _codes(_to([], example.location("root", ["etc"]))) == set()

_to(patches, location) := example.located(example.transfer_operation(patches), {"/destination": location})

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
