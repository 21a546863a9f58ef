# METADATA
# title: A task before the greeting
# description: |
#   A task is run after a greeting that succeeded: only then is it known what both speak and what the adapter can
#   do.
# related_resources:
#   - ref: docs/rules.md#adapter-ipchandshake
# schemas:
#   - input.contract: schema["adapter-ipc-transcript.v0.1"]
# custom:
#   code: adapter-ipc.handshake
#   severity: deny
#   remediation: |
#     Begin with `hello`, and run tasks once it is answered with `ok: true`.
package gatehouse.ipc.adapter.handshake

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/op"},
	"a task is to be run, and no greeting has succeeded",
) if {
	some i, message in input.contract.messages
	message.op == "task_run"
	not _is_greeted(i)
}

_is_greeted(i) if i > min(_greetings)

_greetings := {i |
	some i, message in input.contract.messages
	message.ok == true
	input.contract.messages[input.facts.messages[i].request].op == "hello"
}

_rule := rego.metadata.chain()
