# METADATA
# title: A version that was not offered
# description: |
#   The adapter selects one of the protocols that the runner has offered, and both go on in it.
# related_resources:
#   - ref: docs/rules.md#ipcversion-not-offered
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.version-not-offered
#   severity: deny
#   remediation: |
#     Select an offered protocol, or answer with `IPC_PROTO_MISMATCH` and end.
package gatehouse.ipc.v0.version_not_offered

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload/selected"},
	$"the runner has not offered `{message.payload.selected}`",
) if {
	some i, message in input.contract.messages
	message.type == "hello_ack"
	hello := input.contract.messages[input.facts.messages[i].request]
	not message.payload.selected in hello.payload.protocols
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload/selected"},
	$"`{message.payload.selected}` is selected, and `{message.v}` is spoken",
) if {
	some i, message in input.contract.messages
	message.type == "hello_ack"
	hello := input.contract.messages[input.facts.messages[i].request]
	message.payload.selected in hello.payload.protocols
	message.payload.selected != message.v
}

_rule := rego.metadata.chain()
