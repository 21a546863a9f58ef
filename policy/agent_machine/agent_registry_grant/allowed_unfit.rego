# METADATA
# title: Allowed scope that does not fit the status
# description: |
#   An active grant allows something, and a grant that is not active allows nothing. A scope that is left standing is
#   found by whoever does not read the status.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantallowed-unfit
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.allowed-unfit
#   severity: deny
#   remediation: |
#     Empty the allowed scope of what is not granted; deny a grant that allows nothing.
package gatehouse.agent_machine.agent_registry_grant.allowed_unfit

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/scope/allowed"},
	"the grant is active, and allows nothing",
) if {
	input.contract.grant.status == "active"
	_allowed == set()
}

findings contains finding.at(
	_rule,
	{"pointer": $"/scope/allowed/{name}"},
	$"the grant is {input.contract.grant.status}, and allows `{name}`",
) if {
	input.contract.grant.status != "active"
	some name in _allowed
}

_allowed := {name | some name, values in input.contract.scope.allowed; values != []}

_rule := rego.metadata.chain()
