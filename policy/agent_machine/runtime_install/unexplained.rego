# METADATA
# title: Outcome and reason that do not fit
# description: |
#   An installation that failed, stopped halfway, was denied or put off says why. One that is installed has no
#   reason to have failed.
# related_resources:
#   - ref: docs/rules.md#runtime-installunexplained
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.unexplained
#   severity: deny
#   remediation: |
#     Give the reason in `failureReason`, or take it away where all went well.
package gatehouse.agent_machine.runtime_install.unexplained

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/installState"},
	$"the installation is `{input.contract.installState}` and does not say why",
) if {
	input.contract.installState in {"failed", "partial", "denied", "deferred"}
	_reason in [null, ""]
}

findings contains finding.at(
	_rule,
	{"pointer": "/failureReason"},
	"the runtime is installed, and yet there is a reason for failure",
) if {
	input.contract.installState == "installed"
	_reason != null
}

_reason := object.get(input.contract, "failureReason", null)

_rule := rego.metadata.chain()
