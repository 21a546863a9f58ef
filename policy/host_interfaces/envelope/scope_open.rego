# METADATA
# title: Grant of everything
# description: |
#   The scope `*` gives every capability there is and every one that is yet to come. Under the profile `strict` it
#   is denied.
# related_resources:
#   - ref: docs/rules.md#host-interfacescope-open
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.scope-open
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Name the capabilities.
package gatehouse.host_interfaces.envelope.scope_open

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/grant/scope/{i}"},
	$"the grant `{input.contract.grant.grantId}` gives every capability that will ever exist",
) if {
	input.contract.result == "allow"
	some i, "*" in input.contract.grant.scope
}

_rule := rego.metadata.chain()
