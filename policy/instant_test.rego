package gatehouse.instant_test

import data.gatehouse.instant

test_has_come_at_its_very_second if instant.reached("/end") with input as _at("2026-05-10T12:00:00")

test_is_ahead_the_moment_before if {
	instant.ahead("/end") with input as _at("2026-05-10T11:59:59.999")
	not instant.reached("/end") with input as _at("2026-05-10T11:59:59.999")
}

test_is_neither_without_an_instant if {
	not instant.reached("/end") with input as _at(null)
	not instant.ahead("/end") with input as _at(null)
}

test_compares_two_times if {
	instant.before("/start", "/end") with input as _at(null)
	not instant.before("/end", "/end") with input as _at(null)
}

_at(time) := {"time": time, "facts": {"instants": {"/start": "2026-05-10T11:00:00", "/end": "2026-05-10T12:00:00"}}}
