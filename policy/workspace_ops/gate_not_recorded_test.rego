package gatehouse.workspace_ops.gate_not_recorded_test

import data.gatehouse.example_test as example
import data.gatehouse.workspace_ops.gate_not_recorded as rule

test_warns_of_operation_without_a_gate if {
	findings := rule.findings with input as example.commands([_run(0, "op-17")])
	findings == {{
		"code": "workspace-ops.gate-not-recorded",
		"severity": "warn",
		"message": concat("", [
			"`workspace-ops terminal-command run` runs with no policy gate recorded ",
			"for it earlier in the lane",
		]),
		"at": 100,
	}}
}

test_warns_of_every_gated_operation if {
	every name in [
		"workspace-ops terminal-command run",
		"workspace-ops local-agent-execution run",
		"workspace-ops browser-session open",
	] {
		_count([example.command(0, name, [["--operation-id", "op-17"]])]) == 1
	}
}

test_warns_of_gate_recorded_afterwards if _count([_run(0, "op-17"), _gate(0, "op-17", "allow")]) == 1

test_warns_of_gate_recorded_in_another_lane if _count([_gate(0, "op-17", "allow"), _run(1, "op-17")]) == 1

test_warns_of_gate_of_another_operation if _count([_gate(0, "op-16", "allow"), _run(0, "op-17")]) == 1

test_warns_of_gate_that_did_not_allow if {
	every result in ["deny", "Allow", "", null] {
		_count([_gate(0, "op-17", result), _run(0, "op-17")]) == 1
	}
}

test_warns_of_gate_without_a_result if {
	gate := example.command(0, "workspace-ops policy-gate record", [["--operation-id", "op-17"]])
	_count([gate, _run(0, "op-17")]) == 1
}

test_warns_of_result_that_a_later_one_replaces if {
	gate := example.command(0, "workspace-ops policy-gate record", [
		["--operation-id", "op-17"],
		["--result", "allow"],
		["--result", "deny"],
	])
	_count([gate, _run(0, "op-17")]) == 1
}

test_warns_of_operation_without_an_id if {
	run := example.command(0, "workspace-ops terminal-command run", [])
	gate := example.command(0, "workspace-ops policy-gate record", [["--result", "allow"]])
	_count([_gate(0, "op-17", "allow"), gate, run]) == 1
}

test_warns_of_ids_that_cannot_be_known_and_are_written_differently if {
	gate := _unknown(_gate(0, "$GATED", "allow"))
	run := _unknown(_run(0, "$RUN"))
	_count([gate, run]) == 1
}

test_warns_of_id_that_only_one_side_knows if {
	_count([_unknown(_gate(0, "op-17", "allow")), _run(0, "op-17")]) == 1
	_count([_gate(0, "op-17", "allow"), _unknown(_run(0, "op-17"))]) == 1
}

test_warns_of_ids_that_are_written_alike_and_differ if {
	run := object.union(_run(0, "op-17"), {"governed": {"options": [object.union(
		_gate(0, "op-16", "allow").governed.options[0],
		{"value": "op-17"},
	)]}})
	_count([_gate(0, "op-16", "allow"), run]) == 1
}

test_warns_of_result_of_another_command if {
	other := example.command(0, "workspace-ops decision-card record", [
		["--operation-id", "op-17"],
		["--result", "allow"],
	])
	_count([other, _run(0, "op-17")]) == 1
}

test_warns_of_each_operation_that_lacks_a_gate if {
	_count([_gate(0, "op-17", "allow"), _run(0, "op-17"), _run(0, "op-18"), _run(1, "op-17")]) == 2
}

test_allows_operation_after_its_gate if _count([_gate(0, "op-17", "allow"), _run(0, "op-17")]) == 0

test_allows_operation_after_its_gate_among_others if {
	_count([
		_gate(0, "op-16", "allow"),
		_gate(0, "op-17", "deny"),
		_gate(0, "op-17", "allow"),
		example.ungoverned,
		_run(0, "op-17"),
	]) == 0
}

test_allows_several_operations_under_one_gate if {
	_count([_gate(0, "op-17", "allow"), _run(0, "op-17"), _run(0, "op-17")]) == 0
}

test_allows_id_written_in_another_way if {
	gate := example.command(0, "workspace-ops policy-gate record", [
		["--operation-id", "op-16"],
		["--result", "deny"],
		["--operation-id", "op-17"],
		["--result", "allow"],
	])
	_count([gate, _run(0, "op-17")]) == 0
}

test_allows_one_unknown_id_on_both_sides if {
	_count([_unknown(_gate(0, "$OPERATION", "allow")), _unknown(_run(0, "$OPERATION"))]) == 0
}

test_allows_commands_that_need_no_gate if {
	_count([
		example.command(0, "workspace-ops web-capture take", []),
		example.command(0, "workspace-ops evidence emit", [["--operation-id", "op-17"]]),
		example.command(0, "agent-machine mounts plan", []),
		example.ungoverned,
	]) == 0
}

_gate(lane, operation, result) := example.command(lane, "workspace-ops policy-gate record", [
	["--operation-id", operation],
	["--result", result],
])

_run(lane, operation) := example.command(lane, "workspace-ops terminal-command run", [["--operation-id", operation]])

# The same command, its operation id known only as it is written.
_unknown(command) := object.union(command, {"governed": {"options": [known |
	some option in command.governed.options
	known := object.union(option, {"value": _hidden(option)})
]}})

_hidden(option) := null if option.name == "--operation-id"

_hidden(option) := option.value if option.name != "--operation-id"

_count(commands) := count(findings) if {
	findings := rule.findings with input as example.commands(commands)
}
