# METADATA
# title: Artifacts that are not the sourceset's
# description: |
#   The sourceset says which digest a file must have, whether it must be verified, and whether a person must be
#   asked. A receipt that is complete without that is of something else.
# related_resources:
#   - ref: docs/rules.md#steering-receiptdiffers-from-sourceset
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.differs-from-sourceset
#   severity: deny
#   remediation: |
#     Fetch what the sourceset expects, by the consent that it asks for.
package gatehouse.agent_machine.steering_receipt.differs_from_sourceset

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/artifactRecords/{i}/digest/sha256"},
	$"`{record.source.filePath}` has another digest than `{sourceset.source}` expects",
) if {
	input.contract.status == "complete"
	some sourceset in _sourcesets
	some i, record in input.contract.artifactRecords
	some part in _parts(sourceset, record)
	expected := part.expectedDigests.files[record.source.filePath]
	expected != record.digest.sha256
}

findings contains finding.at(
	_rule,
	{"pointer": $"/artifactRecords/{i}/digest/verified"},
	$"`{sourceset.source}` requires digests, and `{record.source.filePath}` is not verified",
) if {
	input.contract.status == "complete"
	some sourceset in _sourcesets
	some i, record in input.contract.artifactRecords
	some part in _parts(sourceset, record)
	part.digestRequired
	not record.digest.verified
}

findings contains finding.at(
	_rule,
	{"pointer": "/consent/attestation"},
	$"`{sourceset.source}` asks for a person, and the consent is by `{input.contract.consent.attestation}`",
) if {
	some sourceset in _sourcesets
	sourceset.contract.consent.requiresUserConsent
	input.contract.consent.attestation in data.gatehouse.agent_machine.artifact_consent.no_person
}

_sourcesets contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "sourceset"
	some i in link.found
}

# The parts of the sourceset that the artifact comes from.
_parts(sourceset, record) := [part |
	some name in ["model", "sae"]
	part := sourceset.contract[name]
	part.source.repo == record.source.repo
]

_rule := rego.metadata.chain()
