# METADATA
# title: Model provider that the profile keeps apart
# description: |
#   A profile says which providers a machine may bind: what is local stays local, what belongs to a company is not
#   answered by a user's own model, and a machine behind an air gap calls nobody.
# related_resources:
#   - ref: docs/rules.md#workspace-operationprovider-unfit
# schemas:
#   - input.contract: schema["workspace-operation-contract.v0.1.0"]
# custom:
#   code: workspace-operation.provider-unfit
#   severity: deny
#   remediation: |
#     Bind a provider that the profile permits, or run the operation under another profile.
package gatehouse.agent_machine.workspace_operation.provider_unfit

import data.gatehouse.agent_machine.profiles
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/artifacts/modelProviderBinding/profileType"},
	$"a machine under the profile `{_profile}` binds a `{provider}`",
) if {
	provider := input.contract.artifacts.modelProviderBinding.profileType
	not provider in profiles[_profile].providers
}

findings contains finding.at(
	_rule,
	{"pointer": pointer},
	$"a machine under the profile `{_profile}` may make {calls} connector calls",
) if {
	some pointer, budget in {
		"/artifacts/localAgentExecution/budget/connectorCalls": input.contract.artifacts.localAgentExecution.budget,
		"/controls/budget/connectorCalls": input.contract.controls.budget,
	}
	calls := budget.connectorCalls
	calls > 0
	not profiles[_profile].connectors
}

_profile := input.contract.artifacts.agentMachineProfile.profileType

_rule := rego.metadata.chain()
