# METADATA
# title: A conversation out of turn
# description: |
#   Requests and answers take turns: an answer follows its request at once, and has its id. Whatever else is there
#   belongs to nothing.
# related_resources:
#   - ref: docs/rules.md#adapter-ipcturns
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.turns
#   severity: deny
#   remediation: |
#     Answer each request before the next one is asked, under its id.
package gatehouse.ipc.adapter.turns

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"nothing directly above asks under the id `{input.contract.messages[i].id}`",
) if {
	some i, fact in input.facts.messages
	fact.side == "adapter"
	not fact.request == i - 1
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"the request `{input.contract.messages[i].id}` is not answered before the next",
) if {
	some i, fact in input.facts.messages
	fact.side == "runner"
	not (i + 1) in fact.answers
}

_rule := rego.metadata.chain()
