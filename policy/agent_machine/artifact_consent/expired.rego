# METADATA
# title: Consent that is over
# description: |
#   A consent holds until the very second that it names. From then on a record that says `granted` says what is no
#   longer so.
# related_resources:
#   - ref: docs/rules.md#artifact-consentexpired
# schemas:
#   - input.contract: schema["artifact-consent-record.v0.1.0"]
# custom:
#   code: artifact-consent.expired
#   severity: deny
#   remediation: |
#     Ask again, and rely on the new record.
package gatehouse.agent_machine.artifact_consent.expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/expiresAt"},
	$"the consent is over since {input.contract.expiresAt}",
) if {
	input.contract.decision == "granted"
	object.get(input.contract, "revokedAt", null) == null
	instant.reached("/expiresAt")
}

_rule := rego.metadata.chain()
