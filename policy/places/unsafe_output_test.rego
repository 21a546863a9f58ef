package gatehouse.places.unsafe_output_test

import data.gatehouse.example_test as example
import data.gatehouse.places.unsafe_output as rule

test_denies_writing_into_the_home_itself if _codes({"role": "write", "segments": []}) == {"places.unsafe-output"}

test_denies_writing_above_homes if {
	_codes({"role": "write", "base": "root", "segments": ["home"], "holds_home": true}) == {"places.unsafe-output"}
}

test_denies_writing_into_downloads_itself if {
	_codes({"role": "write", "segments": ["downloads"]}) == {"places.unsafe-output"}
}

test_denies_writing_into_a_system_place if {
	_codes({"role": "write", "base": "root", "segments": ["etc", "cron.d"]}) == {"places.unsafe-output"}
}

test_allows_folders_of_their_own if {
	_codes({"role": "write", "segments": ["Downloads", "out"]}) == set()
	_codes({"role": "write", "base": "relative", "segments": ["out"]}) == set()
}

test_allows_reading_there if _codes({"role": "read", "segments": []}) == set()

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
