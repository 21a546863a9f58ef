# METADATA
# title: Verified without what verification needs
# description: |
#   Only a signature can be verified: by a known algorithm, at some time, by some verifier. An envelope that claims
#   to be verified without these was not.
# related_resources:
#   - ref: docs/rules.md#release-envelopeunearned-verification
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.unearned-verification
#   severity: deny
#   remediation: |
#     Verify the signature and record when and with what, or set `verified` to false with the reason.
package gatehouse.agent_machine.release_envelope.unearned_verification

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/signature/status"},
	$"a signature that is `{status}` is called verified",
) if {
	input.contract.verification.verified
	status := input.contract.signature.status
	status != "signed"
}

findings contains finding.at(
	_rule,
	{"pointer": "/signature/algorithm"},
	"a signature of an unknown algorithm is called verified",
) if {
	input.contract.verification.verified
	input.contract.signature.algorithm == "unknown"
}

findings contains finding.at(
	_rule,
	{"pointer": $"/verification/{field}"},
	$"the envelope is called verified without `{field}`",
) if {
	input.contract.verification.verified
	some field in ["verifiedAt", "verifierVersion"]
	input.contract.verification[field] in [null, ""]
}

_rule := rego.metadata.chain()
