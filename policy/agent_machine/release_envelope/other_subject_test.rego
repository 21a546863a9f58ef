package gatehouse.agent_machine.release_envelope.other_subject_test

import data.gatehouse.agent_machine.release_envelope.example_test as example
import data.gatehouse.agent_machine.release_envelope.other_subject as rule

test_denies_an_envelope_of_another_commit if {
	findings := rule.findings with input as _beside({"commitSha": "0000000000000000000000000000000000000000"}, 4711, {})
	findings == {{
		"code": "release-envelope.other-subject",
		"severity": "deny",
		"message": "`sourceCommitSha` is `89abcdef0123456789abcdef0123456789abcdef` here and `0000000000000000000000000000000000000000` in `bundle.json`",
		"at": {"pointer": "/subject/sourceCommitSha"},
	}}
}

test_denies_an_envelope_of_another_run if {
	_at(_beside(_source, 4712, {})) == {"/subject/workflowRunId"}
	_at(_beside(_source, null, {})) == {"/subject/workflowRunId"}
}

test_allows_the_same_and_what_the_envelope_leaves_open if {
	_at(_beside(_source, 4711, {})) == set()
	_at(_beside(_source, 1, {"/subject/workflowRunId": null})) == set()
}

test_says_nothing_where_the_bundle_is_not_given if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_source := {"commitSha": "89abcdef0123456789abcdef0123456789abcdef"}

_beside(source, run, changes) := object.union(example.record(changes), {
	"facts": {"links": [{"name": "release evidence", "found": [0]}]},
	"related": {"documents": [{
		"source": "bundle.json",
		"contract": {"source": source, "validation": {"workflowRunId": run}},
	}]},
})
