# METADATA
# title: Usable and not usable at once
# description: |
#   An answer is available, usable and without a reason for failure, or none of the three. Mixed, one reader takes
#   for a signal what another takes for a failure.
# related_resources:
#   - ref: docs/rules.md#trust-signalmixed-verdict
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.mixed-verdict
#   severity: deny
#   remediation: |
#     Give the status that fits, and a reason wherever it is not `available`.
package gatehouse.agent_machine.trust_signal.mixed_verdict

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/response/usableForGrantResolution"},
	$"`usableForGrantResolution` is {response.usableForGrantResolution}, and the status is `{response.status}`",
) if {
	response := input.contract.response
	not _fits(response)
}

findings contains finding.at(
	_rule,
	{"pointer": "/response/failureReason"},
	"the answer is available, and yet there is a reason for failure",
) if {
	input.contract.response.status == "available"
	input.contract.response.failureReason != null
}

findings contains finding.at(
	_rule,
	{"pointer": "/response/failureReason"},
	$"the answer is `{input.contract.response.status}` and does not say why",
) if {
	input.contract.response.status != "available"
	input.contract.response.failureReason in [null, ""]
}

_fits(response) if {
	response.usableForGrantResolution
	response.status == "available"
}

_fits(response) if {
	not response.usableForGrantResolution
	response.status != "available"
}

_rule := rego.metadata.chain()
