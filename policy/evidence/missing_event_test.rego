package gatehouse.evidence.missing_event_test

import data.gatehouse.evidence.missing_event as rule
import data.gatehouse.evidence.owed

test_denies_event_that_is_not_declared if {
	findings := rule.findings with owed.events as {_event({})}
	findings == {{
		"code": "evidence.missing-event",
		"severity": "deny",
		"message": "lane `docs` owes `office.artifact.evidence` and does not emit it (activity `office`)",
		"at": 0,
	}}
}

test_denies_once_and_names_both_causes if {
	_messages({_event({}), _event({"because": "label `sourceos.office_plane`"})}) == {concat("", [
		"lane `docs` owes `office.artifact.evidence` and does not emit it ",
		"(activity `office`, label `sourceos.office_plane`)",
	])}
}

test_names_causes_of_its_own_lane_and_event_only if {
	_messages({
		_event({}),
		_event({"lane": 1, "declared": true, "because": "label `a`"}),
		_event({"type": "stage", "declared": true, "because": "label `b`"}),
	}) == {"lane `docs` owes `office.artifact.evidence` and does not emit it (activity `office`)"}
}

test_denies_each_event_that_is_missing if {
	count(_messages({_event({"type": "stage"}), _event({"type": "promote"})})) == 2
}

test_denies_each_lane_that_lacks_it if {
	count(_messages({_event({}), _event({"lane": 1, "name": "build", "at": 1})})) == 2
}

test_denies_lane_that_was_read_from_a_contract if {
	findings := rule.findings with input as {
		"contract": {"metadata": {"labels": {"sourceos.office_plane": "true"}}},
		"facts": {"lanes": [{
			"index": 0,
			"name": "docs",
			"emits": ["Office.artifact.evidence"],
			"activities": [],
			"at": 0,
		}]},
	}
	count(findings) == 1
}

test_allows_event_that_is_declared if _messages({_event({"declared": true})}) == set()

test_allows_lane_that_owes_nothing if _messages(set()) == set()

_messages(events) := messages if {
	findings := rule.findings with owed.events as events
	messages := {finding.message | some finding in findings}
}

_event(fields) := object.union(
	{
		"lane": 0,
		"name": "docs",
		"type": "office.artifact.evidence",
		"because": "activity `office`",
		"declared": false,
		"at": 0,
	},
	fields,
)
