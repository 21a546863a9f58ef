# METADATA
# title: Consent that ends before it begins
# description: |
#   A consent expires, or is revoked, after it was given. One that is over at its beginning was never in force, or
#   its times are wrong.
# related_resources:
#   - ref: docs/rules.md#artifact-consenttime-order
# schemas:
#   - input.contract: schema["artifact-consent-record.v0.1.0"]
# custom:
#   code: artifact-consent.time-order
#   severity: deny
#   remediation: |
#     Record the times at which it was given, ends and was revoked.
package gatehouse.agent_machine.artifact_consent.time_order

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{field}"},
	$"`{field}` is not after `decidedAt`",
) if {
	some field in ["expiresAt", "revokedAt"]
	input.facts.instants[$"/{field}"] <= input.facts.instants["/decidedAt"]
}

_rule := rego.metadata.chain()
