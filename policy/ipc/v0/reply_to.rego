# METADATA
# title: An answer to nothing that was said
# description: |
#   `replyTo` names an earlier message of the other side: a `hello_ack` that of a `hello`, a `capabilities_ack` that
#   of `capabilities`, `result` and `progress` that of an `invoke`.
# related_resources:
#   - ref: docs/rules.md#ipcreply-to
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.reply-to
#   severity: deny
#   remediation: |
#     Answer a message that has come, by its id.
package gatehouse.ipc.v0.reply_to

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/replyTo"},
	$"no earlier message of the other side has the id `{message.replyTo}`",
) if {
	some i, message in input.contract.messages
	message.replyTo
	not input.facts.messages[i].request
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/replyTo"},
	$"a `{message.type}` answers `{_answered[message.type]}`, and this one `{asked.type}`",
) if {
	some i, message in input.contract.messages
	request := input.facts.messages[i].request
	asked := input.contract.messages[request]
	asked.type != _answered[message.type]
}

_answered := {
	"hello_ack": "hello",
	"capabilities_ack": "capabilities",
	"result": "invoke",
	"progress": "invoke",
}

_rule := rego.metadata.chain()
