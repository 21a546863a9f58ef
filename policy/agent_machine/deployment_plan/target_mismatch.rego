# METADATA
# title: Plan for another target than the pod's
# description: |
#   The type of the pod says by what it runs and on which surface. A plan that mixes them renders something else
#   than was checked. In a cluster a pod also needs its namespace and its service account.
# related_resources:
#   - ref: docs/rules.md#deployment-plantarget-mismatch
# schemas:
#   - input.contract: schema["agentpod-deployment-plan.v0.1.0"]
# custom:
#   code: deployment-plan.target-mismatch
#   severity: deny
#   remediation: |
#     Plan for the runtime and the surface that the type of the pod has.
package gatehouse.agent_machine.deployment_plan.target_mismatch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/mode"},
	$"a pod of type `{input.contract.target.podType}` is to run by `{input.contract.runtime.mode}`",
) if {
	not input.contract.runtime.mode in _type.modes
}

findings contains finding.at(
	_rule,
	{"pointer": "/target/surface"},
	$"a pod of type `{input.contract.target.podType}` is planned for `{input.contract.target.surface}`",
) if {
	not input.contract.target.surface in _type.surfaces
}

findings contains finding.at(
	_rule,
	{"pointer": "/runtime"},
	$"a pod of type `{input.contract.target.podType}` needs a `{field}`",
) if {
	_type.family == "kubernetes"
	some field in ["namespace", "serviceAccountName"]
	object.get(input.contract.runtime, field, null) in [null, ""]
}

_type := data.gatehouse.agent_machine.agent_pod.types[input.contract.target.podType]

_rule := rego.metadata.chain()
