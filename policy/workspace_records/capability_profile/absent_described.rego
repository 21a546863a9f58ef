# METADATA
# title: Capability that is not there and is described
# description: |
#   What a device does not have needs no settings. One of the two is not true.
# related_resources:
#   - ref: docs/rules.md#capability-profileabsent-described
# schemas:
#   - input.contract: schema["capability-profile.v1"]
# custom:
#   code: capability-profile.absent-described
#   severity: warn
#   remediation: |
#     Correct `available`, or remove the settings.
package gatehouse.workspace_records.capability_profile.absent_described

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/capabilities/{name}/available"},
	$"`{name}` is not available, and `{field}` is set",
) if {
	some name, capability in input.contract.capabilities
	not capability.available
	field := concat("`, `", sort([field | some field, _ in capability; field != "available"]))
	field != ""
}

_rule := rego.metadata.chain()
