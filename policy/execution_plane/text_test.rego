package gatehouse.execution_plane.text_test

import data.gatehouse.execution_plane.text

test_lists_each_name_once_and_in_order if text.list(["b", "a", "b"]) == "`a`, `b`"

test_says_where_there_are_none if text.list([]) == "nothing"
