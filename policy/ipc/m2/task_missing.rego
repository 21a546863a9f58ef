# METADATA
# title: A task run without a task
# description: |
#   A request to run a task names it.
# related_resources:
#   - ref: docs/rules.md#m2-ipctask-missing
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.task-missing
#   severity: deny
#   remediation: |
#     Name the task in `task`.
package gatehouse.ipc.m2.task_missing

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": $"/messages/{i}"}, "no task is named that is to be run") if {
	some i, message in input.contract.messages
	message.op == "task_run"
	input.facts.messages[i].side == "runner"
	not message.task
}

_rule := rego.metadata.chain()
