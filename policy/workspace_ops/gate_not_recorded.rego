# METADATA
# title: Operation without a recorded policy gate
# description: |
#   An operation that acts is admitted by a policy gate first, and the admission is recorded in the same lane under
#   the same operation id.
# related_resources:
#   - ref: docs/rules.md#workspace-opsgate-not-recorded
# custom:
#   code: workspace-ops.gate-not-recorded
#   severity: warn
#   remediation: |
#     Record the gate before: `workspace-ops policy-gate record --operation-id … --policy … --result allow`.
package gatehouse.workspace_ops.gate_not_recorded

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	command.at,
	$"`{command.governed.command}` runs with no policy gate recorded for it earlier in the lane",
) if {
	some i, command in input.facts.commands
	command.governed.command in data.gatehouse.workspace_ops.gated
	not _recorded(i, command)
}

_recorded(i, command) if {
	some j, gate in input.facts.commands
	j < i
	gate.lane == command.lane
	gate.governed.command == "workspace-ops policy-gate record"
	_option(gate, "--result").value == "allow"
	_is_same(_option(gate, "--operation-id"), _option(command, "--operation-id"))
}

_is_same(option, other) if {
	option.value != null
	option.value == other.value
}

# What neither can know is the same where it is written alike, such as `"$OPERATION"`; null alone says nothing.
_is_same(option, other) if {
	option.value == null
	other.value == null
	option.text == other.text
}

_option(command, name) := option if {
	some option in command.governed.options
	option.name == name
	option.effective
}

_rule := rego.metadata.chain()
