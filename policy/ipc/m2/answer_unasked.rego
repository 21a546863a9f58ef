# METADATA
# title: An answer without its request
# description: |
#   An answer comes after its request, and has its id.
# related_resources:
#   - ref: docs/rules.md#m2-ipcanswer-unasked
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.answer-unasked
#   severity: deny
#   remediation: |
#     Answer the request by its id, after it has come.
package gatehouse.ipc.m2.answer_unasked

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"nothing above asks under the id `{input.contract.messages[i].id}`",
) if {
	some i, fact in input.facts.messages
	fact.side == "adapter"
	not fact.request
}

_rule := rego.metadata.chain()
