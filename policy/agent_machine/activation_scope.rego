# METADATA
# title: Scope of an activation
# description: What an admission and a grant must reach to for a pod to be activated, and what of it they lack.
package gatehouse.agent_machine.activation_scope

import data.gatehouse.agent_machine.activation

# METADATA
# description: |
#   In words, what keeps this PolicyAdmission from allowing an activation; empty where it allows one. It may be one
#   given along, so that no schema checks a look into it.
admission_lacks(admission) := union({
	{$"its status is `{admission.decision.status}`" | not admission.decision.status == "allowed"},
	{"it grants nothing" | not admission.decision.authorizationGranted},
	{$"the request is `{admission.request.requestType}`" | not admission.request.requestType == "activation"},
	{$"`{effect}` is not among the side effects" |
		some effect in activation.side_effects
		not effect in object.get(admission.scope.allowed, "sideEffects", [])
	},
	{$"the provider `{provider}` is not among those allowed" |
		provider := admission.request.providerId
		provider != null
		not provider in object.get(admission.scope.allowed, "providerIds", [])
	},
})

# METADATA
# description: |
#   In words, what keeps this AgentRegistryGrant from allowing an activation with a provider (null where there is none);
#   empty where it allows one.
grant_lacks(grant, provider) := union({
	{$"its status is `{grant.grant.status}`" | not grant.grant.status == "active"},
	{"it grants nothing" | not grant.grant.authorizationGranted},
	{$"`{tool}` is not among the tools" |
		some tool in activation.tools
		not tool in grant.scope.allowed.toolRefs
	},
	{$"the provider `{provider}` is not among those granted" |
		provider != null
		not provider in grant.scope.allowed.providerIds
	},
})
