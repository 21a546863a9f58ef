# METADATA
# title: Permission for a device without trust
# description: |
#   A device that is untrusted or revoked may do nothing of what a profile permits. So may one whose trust is over.
# related_resources:
#   - ref: docs/rules.md#device-trustuntrusted-permits
# schemas:
#   - input.contract: schema["device-trust-profile.v1"]
# custom:
#   code: device-trust.untrusted-permits
#   severity: deny
#   remediation: |
#     Take the permissions back, or have the device attested anew.
package gatehouse.workspace_records.device_trust_profile.untrusted_permits

import data.gatehouse.finding
import data.gatehouse.workspace_records.device_trust_profile.level

findings contains finding.at(
	_rule,
	{"pointer": $"/restrictions/{flag}"},
	$"the device is {level.word}, and `{flag}` is permitted",
) if {
	level.trusted == false
	some flag, true in input.contract.restrictions
	startswith(flag, "allow")
}

_rule := rego.metadata.chain()
