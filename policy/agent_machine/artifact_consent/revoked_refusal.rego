# METADATA
# title: Refusal that is revoked
# description: |
#   Only what was granted can be revoked. A refusal with a time of revocation may be read as a consent.
# related_resources:
#   - ref: docs/rules.md#artifact-consentrevoked-refusal
# schemas:
#   - input.contract: schema["artifact-consent-record.v0.1.0"]
# custom:
#   code: artifact-consent.revoked-refusal
#   severity: deny
#   remediation: |
#     Record a new decision in a record of its own.
package gatehouse.agent_machine.artifact_consent.revoked_refusal

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/revokedAt"},
	"the consent was declined, and yet it is revoked",
) if {
	input.contract.decision == "declined"
	object.get(input.contract, "revokedAt", null) != null
}

_rule := rego.metadata.chain()
