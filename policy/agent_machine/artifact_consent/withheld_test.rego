package gatehouse.agent_machine.artifact_consent.withheld_test

import data.gatehouse.agent_machine.artifact_consent.example_test as example
import data.gatehouse.agent_machine.artifact_consent.withheld as rule

test_withholds_a_refusal if {
	findings := rule.findings with input as example.record({"/decision": "declined"})
	findings == {{
		"code": "artifact-consent.withheld",
		"severity": "withhold",
		"message": "the consent was declined",
		"at": {"pointer": "/decision"},
	}}
}

test_withholds_a_revoked_consent if _at(example.record({"/revokedAt": "2026-04-06T09:00:00Z"})) == {"/revokedAt"}

test_withholds_the_consent_of_a_fleet_where_a_person_is_asked if {
	_at(_beside({"/subject/attestation": "automated-fleet"}, true)) == {"/subject/attestation"}
}

test_withholds_a_consent_that_leaves_out_a_repository if {
	_at(_beside({"/disclosure/artifactRepos": ["acme/compass"]}, true)) == {"/disclosure/artifactRepos"}
}

test_lets_a_fleet_consent_where_nobody_is_asked if {
	_at(_beside({"/subject/attestation": "automated-fleet"}, false)) == set()
}

test_lets_an_activation_name_no_repository if {
	_at(_beside({"/disclosure/artifactRepos": ["none"], "/scope": "activation"}, true)) == set()
}

test_lets_a_consent_in_force_count if {
	_at(_beside({}, true)) == set()
	_at(example.record({})) == set()
	_at(example.lacking(["/revokedAt"], {})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_beside(changes, asked) := object.union(example.record(changes), {
	"facts": {"links": [{"name": "sourceset", "found": [0]}]},
	"related": {"documents": [{"source": "set.json", "contract": {
		"consent": {"requiresUserConsent": asked},
		"model": {"source": {"repo": "acme/compass"}},
		"sae": {"source": {"repo": "acme/compass-sae"}},
	}}]},
})
