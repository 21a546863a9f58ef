# METADATA
# title: Not verified for no reason
# description: |
#   Who reads that an envelope is not verified must learn whether it failed, was never tried, or cannot be tried
#   yet.
# related_resources:
#   - ref: docs/rules.md#release-envelopeunexplained
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.unexplained
#   severity: deny
#   remediation: |
#     Say in `failureReason` why it is not verified.
package gatehouse.agent_machine.release_envelope.unexplained

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/verification"},
	"the envelope is not verified and does not say why",
) if {
	not input.contract.verification.verified
	object.get(input.contract.verification, "failureReason", null) in [null, ""]
}

_rule := rego.metadata.chain()
