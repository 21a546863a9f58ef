# METADATA
# title: Success with another exit status
# description: |
#   A task that ends with a status other than 0 has failed.
# related_resources:
#   - ref: docs/rules.md#adapter-ipcexit-code
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.exit-code
#   severity: deny
#   remediation: |
#     Answer with `ok: false` and `E_TASK_FAILED`.
package gatehouse.ipc.adapter.exit_code

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/result/exit_code"},
	$"the task ended with status {message.result.exit_code}, and the answer says ok",
) if {
	some i, message in input.contract.messages
	message.ok == true
	message.result.exit_code != 0
}

_rule := rego.metadata.chain()
