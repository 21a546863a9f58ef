package gatehouse.workspace_records.shared.reference_disagrees_test

import data.gatehouse.example_test as shared
import data.gatehouse.workspace_records.example_test as example
import data.gatehouse.workspace_records.shared.reference_disagrees as rule

test_denies_a_gate_of_another_operation if {
	findings := rule.findings with input as _with("PolicyGateRecord", {"id": "gate-lint", "operationId": "op-other"})
	findings == {{
		"code": "workspace-record.reference-disagrees",
		"severity": "deny",
		"message": "the policy gate `gate-lint` is of the operation `op-other`, this record of `op-lint`",
		"at": {"pointer": "/ref"},
	}}
}

test_denies_a_gate_within_another_operation if {
	_codes(_with("WorkspaceOperation", {"id": "op-other"})) == {"workspace-record.reference-disagrees"}
}

test_denies_another_device if {
	asked := _with("WorkspaceOperation", {"id": "op-lint", "deviceId": "urn:sourceos:device:other"})
	_codes(asked) == {"workspace-record.reference-disagrees"}
}

test_allows_what_agrees if {
	_codes(_with("WorkspaceOperation", {"id": "op-lint", "deviceId": "urn:sourceos:device:bench-3"})) == set()
}

test_allows_a_record_that_refers_to_nothing_given if _codes(example.terminal_session([])) == set()

_with(kind, contract) := example.linked(
	example.terminal_session([]),
	"policy gate",
	"gate-lint",
	[example.document(kind, contract, true)],
)

_codes(asked) := codes if codes := shared.codes(rule.findings) with input as asked
