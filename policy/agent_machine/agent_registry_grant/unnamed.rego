# METADATA
# title: Grant that cannot be looked up
# description: |
#   An active grant names itself, its digest, its end and the hook by which it is revoked; one that was revoked or has
#   expired names itself. Where no grant was found, there is none to name.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantunnamed
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.unnamed
#   severity: deny
#   remediation: |
#     Name what the status asks for, and leave it null where the status is `missing`.
package gatehouse.agent_machine.agent_registry_grant.unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/grant/{name}"},
	$"the grant is {input.contract.grant.status}, and its `{name}` is null",
) if {
	some name in _owed[input.contract.grant.status]
	input.contract.grant[name] == null
}

findings contains finding.at(
	_rule,
	{"pointer": $"/grant/{name}"},
	$"the grant is missing, and has a `{name}`",
) if {
	input.contract.grant.status == "missing"
	some name in _names
	input.contract.grant[name] != null
}

_names := {"grantRef", "grantDigest", "expiresAt", "revocationHookRef"}

_owed := {"active": _names, "revoked": {"grantRef"}, "expired": {"grantRef"}}

_rule := rego.metadata.chain()
