package gatehouse.ipc.repository_test

import data.gatehouse.ipc.repository

test_holds_what_lies_below_its_root if _holds(["logs/build.out", "..a/b", "log:1"])

test_holds_no_path_of_windows if {
	every text in ["..\\a", "C:\\a", "c:/a"] {
		not repository.holds({"base": "relative", "text": text, "segments": [text]})
	}
}

test_holds_no_address if not repository.holds({"base": "relative", "text": "file:///etc/a", "segments": ["file:", "etc", "a"]})

test_holds_nothing_from_elsewhere if not repository.holds({"base": "root", "text": "/a", "segments": ["a"]})

test_holds_nothing_that_climbs_out if not repository.holds({"base": "relative", "text": "../a", "segments": ["..", "a"]})

_holds(texts) if {
	every text in texts {
		repository.holds({"base": "relative", "text": text, "segments": split(text, "/")})
	}
}
