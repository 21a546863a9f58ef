# METADATA
# title: Access without a grant
# description: |
#   Access is denied by default; only a grant opens it.
# related_resources:
#   - ref: docs/rules.md#host-interfacegrant-missing
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.grant-missing
#   severity: deny
#   remediation: |
#     Present a grant, or deny the access.
package gatehouse.host_interfaces.envelope.grant_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/result"},
	"access is allowed and no grant is presented",
) if {
	input.contract.result == "allow"
	not input.contract.grant.grantId
}

_rule := rego.metadata.chain()
