# METADATA
# title: Success without what is required
# description: |
#   An adapter that lacks a capability which the runner requires does not answer with `ok: true`.
# related_resources:
#   - ref: docs/rules.md#adapter-ipccapability-missing
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.capability-missing
#   severity: deny
#   remediation: |
#     Answer with `E_CAPABILITY_MISSING`, or support the capability.
package gatehouse.ipc.adapter.capability_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	$"it says ok, and lacks `{name}`",
) if {
	some i, message in input.contract.messages
	message.ok == true
	some name in _lacking(i)
}

# What the adapter says that it lacks, and what it does not say that it has.
_lacking(i) := {name | some name in input.contract.messages[i].result.capabilities.missing_required} | {name |
	hello := input.contract.messages[input.facts.messages[i].request]
	some name in hello.required_capabilities
	supported := input.contract.messages[i].result.capabilities.supported
	not name in supported
}

_rule := rego.metadata.chain()
