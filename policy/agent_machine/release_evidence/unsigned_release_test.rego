package gatehouse.agent_machine.release_evidence.unsigned_release_test

import data.gatehouse.agent_machine.release_evidence.example_test as example
import data.gatehouse.agent_machine.release_evidence.unsigned_release as rule

test_denies_readiness_by_an_unsigned_envelope if {
	findings := rule.findings with input as _under({}, false, null)
	findings == {{
		"code": "release-evidence.unsigned-release",
		"severity": "deny",
		"message": "the release is called ready for production, and `e.json` does not vouch for it: it is unsigned",
		"at": {"pointer": "/release/productionReady"},
	}}
}

test_denies_the_envelope_of_another_commit if {
	_at(_under({}, true, "0000000000000000000000000000000000000000")) == {"/source/commitSha"}
}

test_allows_a_verified_envelope if {
	_at(_under({}, true, null)) == set()
	_at(_under({}, true, "89abcdef0123456789abcdef0123456789abcdef")) == set()
}

test_denies_a_signature_for_another_bundle if {
	_at(object.union(_under({}, true, null), {"related": {"digest": "sha256:2"}})) == {"/release/productionReady"}
}

test_allows_releases_that_claim_nothing if _at(_under({"/release/productionReady": false}, false, null)) == set()

test_says_nothing_where_no_envelope_is_given if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_under(changes, authorises, commit) := object.union(example.record(changes), {
	"facts": {"links": [{"name": "release envelope", "found": [0]}]},
	"related": {"digest": "sha256:1", "documents": [{
		"source": "e.json",
		"authorises": authorises,
		"because": "it is unsigned",
		"contract": {"subject": {"subjectDigest": "sha256:1", "sourceCommitSha": commit}},
	}]},
})
