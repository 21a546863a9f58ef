package gatehouse.evidence.label_value_test

import data.gatehouse.evidence.label_value as rule
import data.gatehouse.example_test as example

test_denies_other_value if {
	findings := rule.findings with input as _labels({"sourceos.office_plane": "True"})
	findings == {{
		"code": "evidence.label-value",
		"severity": "deny",
		"message": "label `sourceos.office_plane` is `True`, neither `true` nor `false`",
		"at": {"pointer": "/metadata/labels/sourceos.office_plane"},
	}}
}

test_denies_every_other_value if {
	every value in ["True", "TRUE", "yes", "1", "on", "", " true", "true ", "False", "no", "0"] {
		_pointers({"sourceos.office_plane": value}) == {"/metadata/labels/sourceos.office_plane"}
	}
}

test_denies_every_governed_label if {
	every label in [
		"sourceos.agent_machine",
		"sourceos.office_plane",
		"sourceos.terminal_command",
		"sourceos.browser_session",
		"sourceos.local_agent_execution",
		"sourceos.file_conflict",
		"sourceos.workspace_ops",
	] {
		_pointers({label: "yes"}) == {$"/metadata/labels/{label}"}
	}
}

test_denies_each_label_with_another_value if {
	_pointers({
		"sourceos.agent_machine": "true",
		"sourceos.office_plane": "yes",
		"sourceos.workspace_ops": "1",
	}) == {"/metadata/labels/sourceos.office_plane", "/metadata/labels/sourceos.workspace_ops"}
}

test_allows_true_and_false if {
	_pointers({"sourceos.office_plane": "true"}) == set()
	_pointers({"sourceos.office_plane": "false"}) == set()
}

test_allows_any_value_of_other_labels if {
	_pointers({
		"sourceos.capability": "browser",
		"sourceos.integration_target": "TurtleTerm",
		"platform": "generic-linux",
		"team": "",
	}) == set()
}

test_allows_contract_without_labels if {
	findings := rule.findings with input as {"contract": {"metadata": {"id": "docs-lane"}}}
	findings == set()
}

_pointers(labels) := pointers if {
	findings := rule.findings with input as _labels(labels)
	example.codes(findings) - {"evidence.label-value"} == set()
	pointers := {finding.at.pointer | some finding in findings}
}

_labels(labels) := {"contract": {"metadata": {"id": "docs-lane", "labels": labels}}}
