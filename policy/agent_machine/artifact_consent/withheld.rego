# METADATA
# title: Consent that nothing can rely on
# description: |
#   A declined or revoked consent is a sound record that permits nothing. Neither does one that a machine gave by
#   default where the sourceset asks for a person, or one that leaves out a repository that must be contacted.
# related_resources:
#   - ref: docs/rules.md#artifact-consentwithheld
# schemas:
#   - input.contract: schema["artifact-consent-record.v0.1.0"]
# custom:
#   code: artifact-consent.withheld
#   severity: withhold
#   remediation: |
#     Ask the person concerned, and name every repository in the question.
package gatehouse.agent_machine.artifact_consent.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/decision"},
	"the consent was declined",
) if {
	input.contract.decision == "declined"
}

findings contains finding.at(
	_rule,
	{"pointer": "/revokedAt"},
	$"the consent is revoked since {input.contract.revokedAt}",
) if {
	input.contract.decision == "granted"
	object.get(input.contract, "revokedAt", null) != null
}

findings contains finding.at(
	_rule,
	{"pointer": "/subject/attestation"},
	$"`{sourceset.source}` asks for a person, and the consent is by `{attestation}`",
) if {
	some sourceset in _sourcesets
	sourceset.contract.consent.requiresUserConsent
	attestation := input.contract.subject.attestation
	attestation in data.gatehouse.agent_machine.artifact_consent.no_person
}

findings contains finding.at(
	_rule,
	{"pointer": "/disclosure/artifactRepos"},
	$"`{repo}`, from which `{sourceset.source}` fetches, is not among the repositories",
) if {
	input.contract.scope != "activation"
	some sourceset in _sourcesets
	some repo in {sourceset.contract.model.source.repo, sourceset.contract.sae.source.repo}
	not repo in input.contract.disclosure.artifactRepos
}

_sourcesets contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "sourceset"
	some i in link.found
}

_rule := rego.metadata.chain()
