package gatehouse.execution_plane.escape_test

import data.gatehouse.execution_plane.escape

test_escapes_what_means_something_in_a_pointer if escape.token("a~b/c") == "a~0b~1c"

test_writes_an_index_as_it_is if escape.token(3) == "3"
