# METADATA
# title: Release that nothing vouches for
# description: |
#   Unsigned envelopes and placeholders are states on the way to a release. No release may rely on an envelope
#   before its signature is verified.
# related_resources:
#   - ref: docs/rules.md#release-envelopewithheld
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.withheld
#   severity: withhold
#   remediation: |
#     Sign the bundle and verify the signature before anything is released by it.
package gatehouse.agent_machine.release_envelope.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/signature/status"},
	$"the bundle is `{status}`, so no release can rely on it",
) if {
	status := input.contract.signature.status
	status != "signed"
}

findings contains finding.at(
	_rule,
	{"pointer": "/verification/verified"},
	$"the signature is not verified (`{input.contract.verification.verificationStatus}`), so no release can rely on it",
) if {
	input.contract.signature.status == "signed"
	not input.contract.verification.verified
}

_rule := rego.metadata.chain()
