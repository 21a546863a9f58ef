# METADATA
# title: An operation that was not accepted
# description: |
#   What is invoked was accepted in the handshake, by its name.
# related_resources:
#   - ref: docs/rules.md#ipcop-not-accepted
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.op-not-accepted
#   severity: deny
#   remediation: |
#     Name the operation in `capabilities_ack` before it is invoked.
package gatehouse.ipc.v0.op_not_accepted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload/op"},
	$"the handshake does not accept `{message.payload.op}`",
) if {
	some i, message in input.contract.messages
	message.type == "invoke"
	not message.payload.op in _accepted
}

_accepted := {name |
	some message in input.contract.messages
	message.type == "capabilities_ack"
	some name in message.payload.accepted
}

_rule := rego.metadata.chain()
