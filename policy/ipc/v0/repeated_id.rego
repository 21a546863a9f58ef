# METADATA
# title: Two messages with one id
# description: |
#   An answer names the message that it answers by its id. Where two have the same, nobody can tell which is meant.
# related_resources:
#   - ref: docs/rules.md#ipcrepeated-id
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.repeated-id
#   severity: deny
#   remediation: |
#     Give every message an id of its own, on both sides.
package gatehouse.ipc.v0.repeated_id

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/id"},
	$"the id `{input.contract.messages[i].id}` stands in an earlier message too",
) if {
	some i, fact in input.facts.messages
	fact.repeats
}

_rule := rego.metadata.chain()
