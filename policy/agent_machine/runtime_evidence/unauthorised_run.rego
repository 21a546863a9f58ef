# METADATA
# title: Run without leave
# description: |
#   A pod that runs, or ran to its end, did so by an admission and a grant: allowed and active, named with their
#   digests, and in force when it was observed. Evidence of anything else is evidence of a run that should have been
#   stopped.
# related_resources:
#   - ref: docs/rules.md#runtime-evidenceunauthorised-run
# schemas:
#   - input.contract: schema["agentplane-runtime-evidence.v0.1.0"]
# custom:
#   code: runtime-evidence.unauthorised-run
#   severity: deny
#   remediation: |
#     Stop the pod, or record the admission and the grant by which it runs.
package gatehouse.agent_machine.runtime_evidence.unauthorised_run

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/policyFabric/admissionStatus"},
	$"the pod is `{input.contract.runtime.status}`, and its admission is `{input.contract.policyFabric.admissionStatus}`",
) if {
	_executes
	_lacks_admission
}

findings contains finding.at(
	_rule,
	{"pointer": "/agentRegistry/grantStatus"},
	$"the pod is `{input.contract.runtime.status}`, and its grant is `{input.contract.agentRegistry.grantStatus}`",
) if {
	_executes
	_lacks_grant
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}/{field}"},
	$"the pod is `{input.contract.runtime.status}` without a `{field}`",
) if {
	_executes
	some [part, field] in _named
	input.contract[part][field] in [null, ""]
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}"},
	$"the pod is `{input.contract.runtime.status}`, and its {what} is not in force when it is observed",
) if {
	_executes
	some part, what in _relied_on
	not instant.before("/observedAt", $"/{part}/expiresAt")
}

_executes if input.contract.runtime.status in data.gatehouse.agent_machine.runtime_evidence.executing

_lacks_admission if {
	input.contract.policyFabric.required
	input.contract.policyFabric.admissionStatus != "allowed"
}

_lacks_admission if input.contract.policyFabric.admissionStatus == "denied"

_lacks_grant if {
	input.contract.agentRegistry.required
	input.contract.agentRegistry.grantStatus != "active"
}

_lacks_grant if input.contract.agentRegistry.grantStatus in {"expired", "revoked"}

_relied_on["policyFabric"] := "admission" if input.contract.policyFabric.admissionStatus == "allowed"

_relied_on["agentRegistry"] := "grant" if input.contract.agentRegistry.grantStatus == "active"

_named contains ["policyFabric", field] if {
	_relied_on.policyFabric
	some field in ["decisionRef", "decisionDigest"]
}

_named contains ["agentRegistry", field] if {
	_relied_on.agentRegistry
	some field in ["grantRef", "grantDigest"]
}

_rule := rego.metadata.chain()
