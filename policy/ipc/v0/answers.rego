# METADATA
# title: An invocation without one answer
# description: |
#   An invocation is answered once, by a `result` or by an `error`. Progress is no answer.
# related_resources:
#   - ref: docs/rules.md#ipcanswers
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.answers
#   severity: deny
#   remediation: |
#     Answer every invocation, and answer it once.
package gatehouse.ipc.v0.answers

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"the invocation `{message.id}` has {count(answers)} answers",
) if {
	some i, message in input.contract.messages
	message.type == "invoke"
	answers := [j |
		some j in input.facts.messages[i].answers
		input.contract.messages[j].type in {"result", "error"}
	]
	count(answers) != 1
}

_rule := rego.metadata.chain()
