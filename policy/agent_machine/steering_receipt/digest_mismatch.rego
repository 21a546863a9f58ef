# METADATA
# title: Artifact that is not the one expected
# description: |
#   An artifact is verified where its digest is the one expected, and nowhere else. With another digest another file
#   was fetched.
# related_resources:
#   - ref: docs/rules.md#steering-receiptdigest-mismatch
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.digest-mismatch
#   severity: deny
#   remediation: |
#     Discard the file and fetch it again, or expect the digest that was reviewed.
package gatehouse.agent_machine.steering_receipt.digest_mismatch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/artifactRecords/{i}/digest/sha256"},
	$"`{record.source.filePath}` is taken, and its digest is not `{record.digest.expectedSha256}`",
) if {
	some i, record in input.contract.artifactRecords
	_is_taken(record)
	record.digest.sha256 != record.digest.expectedSha256
}

_is_taken(record) if record.digest.verified

_is_taken(_) if input.contract.status == "complete"

_rule := rego.metadata.chain()
