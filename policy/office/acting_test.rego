package gatehouse.office.acting_test

import data.gatehouse.example_test as example
import data.gatehouse.office.acting as rule

test_warns_of_office_command_that_acts if {
	findings := rule.findings with input as example.commands([_acting("office generate")])
	{[finding.code, finding.severity] | some finding in findings} == {["office.acting", "warn"]}
}

test_denies_it_under_the_strict_profile if {
	findings := rule.findings with input as object.union(
		example.commands([_acting("office convert")]),
		{"environment": {"profile": "strict"}},
	)
	{finding.severity | some finding in findings} == {"deny"}
}

test_allows_plan if {
	plan := object.union(_acting("office generate"), {"governed": {"acts": false}})
	count(rule.findings) == 0 with input as example.commands([plan])
}

test_allows_other_commands_that_act if {
	count(rule.findings) == 0 with input as example.commands([_acting("officer generate")])
}

_acting(name) := example.command(0, name, [])
