# METADATA
# title: Limit below what is asked for
# description: |
#   A pod asks for at least as much as it may use at most. Otherwise it is never placed, or the limit is not kept.
# related_resources:
#   - ref: docs/rules.md#agent-podlimit-below-request
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.limit-below-request
#   severity: deny
#   remediation: |
#     Raise the limit, or ask for less.
package gatehouse.agent_machine.agent_pod.limit_below_request

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/resources/memoryBytes/limit"},
	$"the limit of {memory.limit} bytes is below the request of {memory.request}",
) if {
	memory := input.contract.resources.memoryBytes
	memory.limit < memory.request
}

findings contains finding.at(
	_rule,
	{"pointer": "/resources/cpu/limit"},
	$"the limit `{cpu.limit}` is below the request `{cpu.request}`",
) if {
	cpu := input.contract.resources.cpu
	_cores(cpu.limit) < _cores(cpu.request)
}

# Cores, or thousandths of one: `2`, `0.5`, `500m`.
_cores(text) := to_number(trim_suffix(text, "m")) / 1000 if endswith(text, "m")

else := to_number(text)

_rule := rego.metadata.chain()
