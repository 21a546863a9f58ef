# METADATA
# title: Device without trust
# description: |
#   The profile is the record of a device that is untrusted or revoked, or whose trust is not of this time. It lets
#   nothing be done there.
# related_resources:
#   - ref: docs/rules.md#device-trustwithheld
# schemas:
#   - input.contract: schema["device-trust-profile.v1"]
# custom:
#   code: device-trust.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; have the device attested.
package gatehouse.workspace_records.device_trust_profile.withheld

import data.gatehouse.finding
import data.gatehouse.workspace_records.device_trust_profile.level

findings contains finding.at(
	_rule,
	{"pointer": "/trustLevel"},
	$"the device `{input.contract.deviceId}` is {level.word}",
) if {
	level.trusted == false
}

_rule := rego.metadata.chain()
