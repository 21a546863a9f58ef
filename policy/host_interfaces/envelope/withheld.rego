# METADATA
# title: Access denied
# description: |
#   The envelope is the record of a denial. It is sound, and opens nothing.
# related_resources:
#   - ref: docs/rules.md#host-interfacewithheld
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; to get access, ask again with a grant that covers it.
package gatehouse.host_interfaces.envelope.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/result"},
	$"the access was denied: {object.get(input.contract, "denialReason", "no reason is given")}",
) if input.contract.result == "deny"

_rule := rego.metadata.chain()
