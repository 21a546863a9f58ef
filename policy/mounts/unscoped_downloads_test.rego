package gatehouse.mounts.unscoped_downloads_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.unscoped_downloads as rule

test_denies_downloads_folder if {
	findings := rule.findings with input as example.paths([{
		"origin": "--downloads-root",
		"segments": ["Downloads"],
		"text": "--downloads-root $HOME/Downloads/",
		"shown": "~/Downloads",
	}])
	findings == {{
		"code": "mounts.unscoped-downloads",
		"severity": "deny",
		"message": "`--downloads-root $HOME/Downloads/` mounts ~/Downloads, the whole downloads folder",
		"at": 1,
		"meaning": {
			"written": "--downloads-root $HOME/Downloads/",
			"resolved": "~/Downloads",
			"derivation": [],
		},
	}}
}

test_denies_downloads_folder_under_any_option if {
	_codes({"origin": "--dev-root", "segments": ["Downloads"]}) == {"mounts.unscoped-downloads"}
}

test_denies_downloads_folder_in_any_case if _codes({"segments": ["downLOADS"]}) == {"mounts.unscoped-downloads"}

test_denies_downloads_folder_of_another_user if {
	_codes({"segments": ["Downloads"], "user": "alice"}) == {"mounts.unscoped-downloads"}
}

test_allows_folder_below_downloads if {
	_codes({"segments": ["Downloads", "SourceOS", "agent-downloads"]}) == set()
}

test_allows_folder_one_below_downloads if _codes({"segments": ["Downloads", "agent"]}) == set()

test_allows_folder_whose_name_starts_alike if _codes({"segments": ["Downloads-of-agent"]}) == set()

test_allows_folder_of_that_name_elsewhere_in_home if _codes({"segments": ["dev", "Downloads"]}) == set()

test_allows_folder_of_that_name_outside_home if {
	_codes({"base": "root", "segments": ["Downloads"]}) == set()
	_codes({"base": "relative", "segments": ["Downloads"]}) == set()
}

test_allows_downloads_folder_that_is_only_read if _codes({"segments": ["Downloads"], "role": "read"}) == set()

test_leaves_home_to_another_rule if _codes({"segments": []}) == set()

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
