# METADATA
# title: Verified and not verified at once
# description: |
#   `verified` and `verificationStatus` are two words for one outcome. Where they differ, a reader of the one relies
#   on what a reader of the other refuses.
# related_resources:
#   - ref: docs/rules.md#release-envelopemixed-verdict
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.mixed-verdict
#   severity: deny
#   remediation: |
#     Set `verified` to true where the status is `passed`, and to false everywhere else.
package gatehouse.agent_machine.release_envelope.mixed_verdict

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/verification/verified"},
	$"`verified` is {verification.verified}, and the status is `{verification.verificationStatus}`",
) if {
	verification := input.contract.verification
	not _agree(verification)
}

_agree(verification) if {
	verification.verified
	verification.verificationStatus == "passed"
}

_agree(verification) if {
	not verification.verified
	verification.verificationStatus != "passed"
}

_rule := rego.metadata.chain()
