# METADATA
# title: Success without what is required
# description: |
#   An adapter that lacks a capability which the runner requires answers the greeting with `ok: false`.
# related_resources:
#   - ref: docs/rules.md#m2-ipccapability-missing
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.capability-missing
#   severity: deny
#   remediation: |
#     Answer with `E_CAPABILITY_MISSING`, or support the capability.
package gatehouse.ipc.m2.capability_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	$"the greeting succeeds, and the adapter lacks `{name}`",
) if {
	some i, message in input.contract.messages
	message.op == "hello"
	message.ok == true
	some name in _lacking(i)
}

# What the adapter says that it lacks, and what it does not say that it has.
_lacking(i) := {name | some name in input.contract.messages[i].result.capabilities.missing_required} | {name |
	hello := input.contract.messages[input.facts.messages[i].request]
	some name in hello.params.required_capabilities
	not name in input.contract.messages[i].result.capabilities.supported
}

_rule := rego.metadata.chain()
