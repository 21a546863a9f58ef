# METADATA
# title: Status that the rest of the grant contradicts
# description: |
#   A grant that is active authorises, and no other does; what is said of its revocation fits its status. A record that
#   says both can be read either way.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantstatus-contradicted
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.status-contradicted
#   severity: deny
#   remediation: |
#     Let `authorizationGranted` and `revocationStatus` say what the status says.
package gatehouse.agent_machine.agent_registry_grant.status_contradicted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/grant/authorizationGranted"},
	$"the status is `{_status}`, and `authorizationGranted` is {input.contract.grant.authorizationGranted}",
) if {
	input.contract.grant.authorizationGranted != _active
}

findings contains finding.at(
	_rule,
	{"pointer": "/grant/revocationStatus"},
	$"the status is `{_status}`, and `revocationStatus` is `{input.contract.grant.revocationStatus}`",
) if {
	not input.contract.grant.revocationStatus in _fitting[_status]
}

_status := input.contract.grant.status

default _active := false

_active if _status == "active"

_fitting := {
	"active": {"active"},
	"missing": {"unavailable"},
	"revoked": {"revoked"},
	"expired": {"expired", "unavailable"},
	"denied": {"denied", "unavailable"},
	"unknown": {"revoked", "expired", "denied", "unavailable"},
}

_rule := rego.metadata.chain()
