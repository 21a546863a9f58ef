# METADATA
# title: Operation that no gate let through
# description: |
#   An operation that is admitted, runs, rests or is completed was let through before by a policy gate. The record
#   holds no such gate.
# related_resources:
#   - ref: docs/rules.md#workspace-operationnot-admitted
# schemas:
#   - input.contract: schema["workspace-operation.v1"]
# custom:
#   code: workspace-operation.not-admitted
#   severity: deny
#   remediation: |
#     Have the gate asked first, and keep its record.
package gatehouse.workspace_records.workspace_operation.not_admitted

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the operation is `{input.contract.status}`, and no earlier gate let it through",
) if {
	input.contract.status in {"admitted", "running", "paused", "completed"}
	not _is_admitted
}

findings contains finding.at(
	_rule,
	{"pointer": $"/tasks/{i}/startedAt"},
	$"the task `{task.id}` began before any gate let the operation through",
) if {
	_is_admitted
	some i, task in input.contract.tasks
	task.startedAt
	not _is_admitted_before($"/tasks/{i}/startedAt")
}

_is_admitted if {
	some i in _allowing
	not instant.before("/closedAt", $"/policyGates/{i}/ts")
}

_allowing contains i if {
	some i, gate in input.contract.policyGates
	gate.result == "allow"
}

_is_admitted_before(pointer) if {
	some i in _allowing
	not instant.before(pointer, $"/policyGates/{i}/ts")
}

_rule := rego.metadata.chain()
