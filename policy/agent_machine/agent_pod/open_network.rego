# METADATA
# title: Pod in a network too wide
# description: |
#   A pod gets the network that its type can hold: on one machine no more than loopback or what a policy manages, in
#   a cluster a service. In the network of the host it reaches, and is reached by, everything there. A port is
#   exposed no further.
# related_resources:
#   - ref: docs/rules.md#agent-podopen-network
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.open-network
#   severity: deny
#   remediation: |
#     Choose a narrower network or exposure, such as `loopback`.
package gatehouse.agent_machine.agent_pod.open_network

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/runtime/networkMode"},
	$"a pod of type `{input.contract.podType}` is in the network `{input.contract.runtime.networkMode}`",
) if {
	not input.contract.runtime.networkMode in _type.networks
}

findings contains finding.at(
	_rule,
	{"pointer": "/policy/allowHostNetwork"},
	"the pod may use the network of the host",
) if {
	input.contract.policy.allowHostNetwork
}

findings contains finding.at(
	_rule,
	{"pointer": $"/ports/{i}/exposure"},
	$"the port `{port.name}` of a pod of type `{input.contract.podType}` is exposed to `{port.exposure}`",
) if {
	some i, port in input.contract.ports
	not port.exposure in _type.exposures
}

_type := data.gatehouse.agent_machine.agent_pod.types[input.contract.podType]

_rule := rego.metadata.chain()
