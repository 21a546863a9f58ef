# METADATA
# title: Admission that is over
# description: |
#   An admission that authorises is in force at the instant judged at. It ends at the very second that it names, and
#   never before it was decided.
# related_resources:
#   - ref: docs/rules.md#policy-admissionexpired
# schemas:
#   - input.contract: schema["policy-admission.v0.1.0"]
# custom:
#   code: policy-admission.expired
#   severity: deny
#   remediation: |
#     Ask for a new decision.
package gatehouse.agent_machine.policy_admission.expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/expiresAt"},
	$"the admission is over since {input.contract.obligations.expiresAt}",
) if _over

findings contains finding.at(
	_rule,
	{"pointer": "/obligations/expiresAt"},
	$"the admission ends at {input.contract.obligations.expiresAt}, before it was decided",
) if {
	instant.before("/obligations/expiresAt", "/decidedAt")
	not _over
}

_over if {
	input.contract.decision.authorizationGranted
	instant.reached("/obligations/expiresAt")
}

_rule := rego.metadata.chain()
