package gatehouse.workspace_records.file_availability.undecided_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.file_availability.undecided as rule

test_denies_a_conflict_that_nobody_settled if {
	findings := rule.findings with input as example.file_availability([
		{"op": "replace", "path": "/state", "value": "local"},
	])
	findings == {{
		"code": "file-availability.undecided",
		"severity": "deny",
		"message": "the conflict is over, and nobody decided it by `manual`",
		"at": {"pointer": "/conflictDetails/resolutionStrategy"},
	}}
}

test_allows_a_conflict_that_stands if _codes(example.file_availability([])) == set()

test_allows_one_settled_by_hand_with_a_card if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "local"},
	{"op": "add", "path": "/conflictDetails/resolutionDecisionCardId", "value": "card-1"},
])) == set()

test_allows_one_settled_by_the_last_writer if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "local"},
	{"op": "replace", "path": "/conflictDetails/resolutionStrategy", "value": "last-write-wins"},
])) == set()

test_denies_a_release_without_a_card if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "local"},
	{"op": "remove", "path": "/conflictDetails"},
	{"op": "add", "path": "/quarantineDetails", "value": {"reason": "unsigned"}},
])) == {"file-availability.undecided"}

test_allows_a_release_with_a_card if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "local"},
	{"op": "remove", "path": "/conflictDetails"},
	{"op": "add", "path": "/quarantineDetails", "value": {"reason": "unsigned", "releaseDecisionCardId": "card-1"}},
])) == set()

test_allows_a_conflict_that_ended_in_quarantine if _codes(example.file_availability([
	{"op": "replace", "path": "/state", "value": "quarantined"},
	{"op": "replace", "path": "/conflictDetails/resolutionStrategy", "value": "quarantine"},
	{"op": "add", "path": "/quarantineDetails", "value": {"reason": "conflict"}},
])) == set()

test_denies_a_decision_that_does_not_hold if _codes(_decided(false, "local")) == {"file-availability.undecided"}

test_allows_a_decision_that_holds if _codes(_decided(true, "local")) == set()

test_allows_a_conflict_that_stands_after_a_refusal if _codes(_decided(false, "conflicted")) == set()

test_denies_a_decision_that_is_not_given if {
	_codes(_by_card("local", [])) == {"file-availability.undecided"}
}

_decided(authorises, state) := _by_card(state, [example.document("DecisionCard", {}, authorises)])

_by_card(state, documents) := object.union(
	example.linked(
		example.file_availability([
			{"op": "replace", "path": "/state", "value": state},
			{"op": "add", "path": "/conflictDetails/resolutionDecisionCardId", "value": "card-1"},
		]),
		"decision card", "card-1", documents,
	),
	{"facts": {"links": [{
		"name": "decision card",
		"ref": "card-1",
		"authority": false,
		"at": {"pointer": "/conflictDetails/resolutionDecisionCardId"},
		"found": [i | some i, _ in documents],
	}]}},
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
