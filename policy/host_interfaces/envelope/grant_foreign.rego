# METADATA
# title: Access by a grant for something else
# description: |
#   A grant is for one workspace and one interface. It opens no other.
# related_resources:
#   - ref: docs/rules.md#host-interfacegrant-foreign
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.grant-foreign
#   severity: deny
#   remediation: |
#     Present a grant for this workspace and this interface.
package gatehouse.host_interfaces.envelope.grant_foreign

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/grant/{field}"},
	$"the grant is for `{input.contract.grant[field]}`, and access is allowed to `{input.contract[field]}`",
) if {
	input.contract.result == "allow"
	some field in ["workspaceId", "interfaceKind"]
	input.contract.grant[field] != input.contract[field]
}

_rule := rego.metadata.chain()
