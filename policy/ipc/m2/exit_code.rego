# METADATA
# title: A task whose exit status contradicts its outcome
# description: |
#   A task that ends with status 0 has succeeded, and with any other it has failed.
# related_resources:
#   - ref: docs/rules.md#m2-ipcexit-code
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.exit-code
#   severity: deny
#   remediation: |
#     Say `ok: true` for status 0, and `ok: false` with `E_TASK_FAILED` for any other.
package gatehouse.ipc.m2.exit_code

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/result/exit_code"},
	$"the task ended with status {message.result.exit_code}, and the answer says ok: {message.ok}",
) if {
	some i, message in input.contract.messages
	"task_run" in {message.op, _asked(i)}
	is_number(message.result.exit_code)
	not _agrees(message.ok, message.result.exit_code)
}

# What was asked for: an answer may be called `error`.
_asked(i) := op if op := input.contract.messages[input.facts.messages[i].request].op

else := null

_agrees(ok, status) if {
	ok == true
	status == 0
}

_agrees(ok, status) if {
	ok == false
	status != 0
}

_rule := rego.metadata.chain()
