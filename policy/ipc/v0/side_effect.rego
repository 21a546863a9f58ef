# METADATA
# title: A side effect of an operation that has none
# description: |
#   What an adapter offers as free of side effects reports none in its result: in `sideEffects`, or in that of
#   `meta`.
# related_resources:
#   - ref: docs/rules.md#ipcside-effect
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.side-effect
#   severity: deny
#   remediation: |
#     Offer the operation with the side effects that it has.
package gatehouse.ipc.v0.side_effect

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload"},
	$"`{op}` is offered without side effects, and reports some",
) if {
	some i, message in input.contract.messages
	message.type == "result"
	op := input.contract.messages[input.facts.messages[i].request].payload.op
	op in _harmless
	some reported in _reported(message.payload)
	not reported in ["none", [], null]
}

_reported(payload) := {effect | effect := payload.sideEffects} | {effect | effect := payload.meta.sideEffects}

_harmless := {capability.name |
	some message in input.contract.messages
	message.type == "capabilities"
	some capability in message.payload.capabilities
	capability.sideEffects == "none"
}

_rule := rego.metadata.chain()
