package gatehouse.agent_machine.runtime_install.time_order_test

import data.gatehouse.agent_machine.runtime_install.example_test as example
import data.gatehouse.agent_machine.runtime_install.time_order as rule

test_denies_an_end_before_the_start if {
	findings := rule.findings with input as example.record({"/finishedAt": "2026-04-04T05:59:59Z"})
	findings == {{
		"code": "runtime-install.time-order",
		"severity": "deny",
		"message": "`finishedAt` is before `startedAt`",
		"at": {"pointer": "/finishedAt"},
	}}
}

test_denies_a_receipt_captured_too_early if {
	every changes in [
		{"/capturedAt": "2026-04-04T06:01:29Z"},
		{"/manifest/resolvedAt": "2026-04-04T06:02:00.5Z"},
		{"/finishedAt": null, "/startedAt": "2026-04-04T06:02:01Z"},
	] {
		_at(example.record(changes)) == {"/capturedAt"}
	}
}

test_allows_all_at_once_in_whatever_zone if {
	every changes in [
		{"/finishedAt": "2026-04-04T08:02:00+02:00"},
		{"/manifest/resolvedAt": "2026-04-04T06:02:00Z"},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
