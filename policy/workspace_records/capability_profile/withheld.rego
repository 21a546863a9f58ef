# METADATA
# title: Device that offers nothing
# description: |
#   The profile is sound, and none of its capabilities is available.
# related_resources:
#   - ref: docs/rules.md#capability-profilewithheld
# schemas:
#   - input.contract: schema["capability-profile.v1"]
# custom:
#   code: capability-profile.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; use another device.
package gatehouse.workspace_records.capability_profile.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/capabilities"},
	$"the device `{input.contract.deviceId}` offers nothing",
) if {
	every capability in input.contract.capabilities {
		not capability.available
	}
}

_rule := rego.metadata.chain()
