# METADATA
# title: Ready for production without a signature
# description: |
#   A release for production has a verified signature over its evidence. An envelope over it that does not vouch for
#   it takes the claim away.
# related_resources:
#   - ref: docs/rules.md#release-evidenceunsigned-release
# schemas:
#   - input.contract: schema["release-evidence-bundle.v0.1.0"]
# custom:
#   code: release-evidence.unsigned-release
#   severity: deny
#   remediation: |
#     Sign the evidence and verify the signature, or call the release `production-blocked`.
package gatehouse.agent_machine.release_evidence.unsigned_release

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/release/productionReady"},
	$"the release is called ready for production, and `{envelope.source}` does not vouch for it: {envelope.because}",
) if {
	input.contract.release.productionReady
	some link in input.facts.links
	link.name == "release envelope"
	some i in link.found
	envelope := input.related.documents[i]
	not envelope.authorises
}

findings contains finding.at(
	_rule,
	{"pointer": "/source/commitSha"},
	$"`{envelope.source}` vouches for the commit `{commit}`",
) if {
	input.contract.release.productionReady
	some link in input.facts.links
	link.name == "release envelope"
	some i in link.found
	envelope := input.related.documents[i]
	commit := envelope.contract.subject.sourceCommitSha
	not commit in [null, input.contract.source.commitSha]
}

findings contains finding.at(
	_rule,
	{"pointer": "/release/productionReady"},
	$"`{envelope.source}` vouches for `{signed}`, and this is `{input.related.digest}`",
) if {
	input.contract.release.productionReady
	some link in input.facts.links
	link.name == "release envelope"
	some i in link.found
	envelope := input.related.documents[i]
	signed := envelope.contract.subject.subjectDigest
	signed != input.related.digest
}

_rule := rego.metadata.chain()
