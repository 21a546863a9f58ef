# METADATA
# title: An answer to another operation
# description: |
#   An answer repeats the operation of its request, or says `error`.
# related_resources:
#   - ref: docs/rules.md#m2-ipcanswer-differs
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.answer-differs
#   severity: deny
#   remediation: |
#     Answer the operation that was asked for.
package gatehouse.ipc.m2.answer_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/op"},
	$"the request is for `{asked}`, the answer for `{message.op}`",
) if {
	some i, message in input.contract.messages
	asked := input.contract.messages[input.facts.messages[i].request].op
	not message.op in {asked, "error"}
}

_rule := rego.metadata.chain()
