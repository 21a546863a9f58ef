# METADATA
# title: An outcome that its errors contradict
# description: |
#   What is done has no errors and is not called one, and what is not done says why.
# related_resources:
#   - ref: docs/rules.md#m2-ipcoutcome-differs
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.outcome-differs
#   severity: deny
#   remediation: |
#     Give `ok: true` without errors, or `ok: false` with the errors that it is for.
package gatehouse.ipc.m2.outcome_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	"it says that it is done, and lists errors",
) if {
	some i, message in input.contract.messages
	message.ok == true
	count(message.errors) > 0
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	"it says that it is not done, and no error says why",
) if {
	some i, message in input.contract.messages
	message.ok == false
	count(object.get(message, "errors", [])) == 0
}

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	"it says that it is done, and answers with `error`",
) if {
	some i, message in input.contract.messages
	message.ok == true
	message.op == "error"
}

_rule := rego.metadata.chain()
