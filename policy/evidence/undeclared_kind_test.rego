package gatehouse.evidence.undeclared_kind_test

import data.gatehouse.evidence.undeclared_kind as rule
import data.gatehouse.example_test as example

test_denies_kind_that_the_lane_does_not_declare if {
	_codes("agent.execution.evidence", ["terminal.command.evidence"]) == {"evidence.undeclared-kind"}
}

test_denies_kind_that_cannot_be_known if _codes(null, ["terminal.command.evidence"]) == {"evidence.undeclared-kind"}

test_allows_kind_that_the_lane_declares if {
	_codes("terminal.command.evidence", ["terminal.command.evidence"]) == set()
}

test_allows_other_commands if {
	findings := rule.findings with input as _input([example.command(0, "workspace-ops policy-gate record", [])], [])
	findings == set()
}

_codes(kind, emits) := codes if {
	command := example.command(0, "workspace-ops evidence emit", [["--kind", kind]])
	findings := rule.findings with input as _input([command], emits)
	codes := example.codes(findings)
}

_input(commands, emits) := {"facts": {
	"commands": commands,
	"lanes": [{"index": 0, "name": "docs", "emits": emits}],
}}
