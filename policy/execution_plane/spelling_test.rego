package gatehouse.execution_plane.spelling_test

import data.gatehouse.execution_plane.spelling

test_takes_spellings_of_one_name_for_one if {
	every text in ["raw_body", "rawBody", "Raw-Body", "RAW BODY", "raw.body", "raw/body", "raw:body"] {
		spelling.plain(text) == "rawbody"
	}
}

test_splits_words_at_separators if spelling.words("a micro-VM, strict") == ["a", "micro", "vm", "strict"]
