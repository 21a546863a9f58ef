# METADATA
# title: Plan for a network too wide
# description: |
#   A plan puts a pod into no wider network, and exposes its ports no further, than the type of the pod can hold.
# related_resources:
#   - ref: docs/rules.md#deployment-planopen-network
# schemas:
#   - input.contract: schema["agentpod-deployment-plan.v0.1.0"]
# custom:
#   code: deployment-plan.open-network
#   severity: deny
#   remediation: |
#     Plan for a narrower network or exposure, such as `loopback`.
package gatehouse.agent_machine.deployment_plan.open_network

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/networkMode"},
	$"a pod of type `{input.contract.target.podType}` is to be in the network `{input.contract.runtime.networkMode}`",
) if {
	not input.contract.runtime.networkMode in _type.networks
}

findings contains finding.at(
	_rule,
	{"pointer": "/policy/allowHostNetwork"},
	"the planned pod may use the network of the host",
) if {
	input.contract.policy.allowHostNetwork
}

findings contains finding.at(
	_rule,
	{"pointer": $"/ports/{i}"},
	$"a port is to be exposed to `{port.exposure}`",
) if {
	some i, port in input.contract.ports
	not port.exposure in _type.exposures
}

_type := data.gatehouse.agent_machine.agent_pod.types[input.contract.target.podType]

_rule := rego.metadata.chain()
