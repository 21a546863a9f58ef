# METADATA
# title: Work after a greeting that failed
# description: |
#   Where the adapter has refused the greeting, nothing may be done: it has no version in common with the runner, or
#   lacks what is required.
# related_resources:
#   - ref: docs/rules.md#m2-ipchello-refused
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.hello-refused
#   severity: deny
#   remediation: |
#     End the conversation where the greeting fails.
package gatehouse.ipc.m2.hello_refused

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ok"},
	$"`{message.op}` is done, and the greeting was refused",
) if {
	some i, message in input.contract.messages
	message.ok == true
	message.op != "hello"
	false in _greetings
	not true in _greetings
}

_greetings contains message.ok if {
	some message in input.contract.messages
	message.op == "hello"
}

_rule := rego.metadata.chain()
