package gatehouse.evidence.owed_test

import data.gatehouse.evidence.owed

test_owes_evidence_of_a_label if {
	events := owed.events with input as _contract({"sourceos.office_plane": "true"}, [{"name": "docs"}])
	{event.at | some event in events} == {7}
	{object.remove(event, ["at"]) | some event in events} == {{
		"lane": 0,
		"name": "docs",
		"type": "office.artifact.evidence",
		"rule": "evidence.missing-event",
		"because": "label `sourceos.office_plane`",
		"declared": false,
	}}
}

test_owes_evidence_of_an_activity if {
	events := owed.events with input as _contract({}, [{"activities": ["mount"], "name": "docs"}])
	{event.at | some event in events} == {7}
	{object.remove(event, ["at"]) | some event in events} == {{
		"lane": 0,
		"name": "docs",
		"type": "agent-machine.mount.evidence",
		"rule": "evidence.missing-event",
		"because": "activity `mount`",
		"declared": false,
	}}
}

test_knows_the_evidence_of_each_label if {
	every label, type in {
		"sourceos.agent_machine": "agent-machine.mount.evidence",
		"sourceos.office_plane": "office.artifact.evidence",
		"sourceos.terminal_command": "terminal.command.evidence",
		"sourceos.browser_session": "browser.capture.evidence",
		"sourceos.local_agent_execution": "agent.execution.evidence",
		"sourceos.file_conflict": "file.conflict.evidence",
	} {
		_types({label: "true"}, [{}]) == {[0, type, false]}
	}
}

test_knows_the_evidence_of_each_activity if {
	every activity, types in {
		"mount": {"agent-machine.mount.evidence"},
		"office": {"office.artifact.evidence"},
		"terminal-command": {"terminal.command.evidence"},
		"browser-session": {"browser.capture.evidence"},
		"agent-execution": {"agent.execution.evidence"},
		"promotion": {"stage", "promote", "rollback"},
	} {
		_types({}, [{"activities": [activity]}]) == {[0, type, false] | some type in types}
	}
}

test_owes_evidence_of_a_label_in_every_lane if {
	_types({"sourceos.office_plane": "true"}, [{}, {"emits": ["office.artifact.evidence"]}]) == {
		[0, "office.artifact.evidence", false],
		[1, "office.artifact.evidence", true],
	}
}

test_owes_evidence_of_an_activity_in_its_own_lane if {
	_types({}, [{}, {"activities": ["office"]}]) == {[1, "office.artifact.evidence", false]}
}

test_tells_what_is_declared if {
	_types({}, [{"activities": ["promotion"], "emits": ["stage", "rollback", "other"]}]) == {
		[0, "stage", true],
		[0, "promote", false],
		[0, "rollback", true],
	}
}

test_keeps_both_causes_of_one_event if {
	events := owed.events with input as _contract(
		{"sourceos.agent_machine": "true"},
		[{"activities": ["mount"]}],
	)
	{event.because | some event in events} == {"label `sourceos.agent_machine`", "activity `mount`"}
}

test_owes_nothing_for_a_label_that_is_off if {
	every value in ["false", "True", "yes", "1", ""] {
		_types({"sourceos.office_plane": value}, [{}]) == set()
	}
}

test_owes_nothing_for_the_switch_or_for_other_labels if {
	_types({"sourceos.workspace_ops": "true", "team": "true"}, [{}]) == set()
}

test_owes_nothing_for_an_unknown_activity if _types({}, [{"activities": ["cooking"]}]) == set()

test_owes_nothing_without_labels if {
	events := owed.events with input as {"contract": {"metadata": {"id": "docs-lane"}}, "facts": {"lanes": []}}
	events == set()
}

_types(labels, lanes) := types if {
	events := owed.events with input as _contract(labels, lanes)
	types := {[event.lane, event.type, event.declared] | some event in events}
}

_contract(labels, lanes) := {
	"contract": {"metadata": {"id": "docs-lane", "labels": labels}},
	"facts": {"lanes": [lane |
		some i, fields in lanes
		lane := object.union(_lane(i), fields)
	]},
}

_lane(index) := {
	"index": index,
	"name": $"lane-{index}",
	"backend": "pixi",
	"emits": [],
	"activities": [],
	"at": 7 + index,
}
