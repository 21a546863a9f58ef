# METADATA
# title: A request without an answer
# description: |
#   Whether what was asked for was done is not in the transcript.
# related_resources:
#   - ref: docs/rules.md#m2-ipcunanswered
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.unanswered
#   severity: warn
#   remediation: |
#     Keep the transcript to its end, and answer every request.
package gatehouse.ipc.m2.unanswered

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"the request `{input.contract.messages[i].id}` has no answer",
) if {
	some i, fact in input.facts.messages
	fact.side == "runner"
	count(fact.answers) == 0
}

_rule := rego.metadata.chain()
