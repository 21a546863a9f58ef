package gatehouse.mounts.unlisted_source_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.unlisted_source as rule

test_warns_of_source_that_the_policy_does_not_name if _codes("deny") == {"mounts.unlisted-source"}

test_warns_where_the_policy_asks if _codes("ask") == {"mounts.unlisted-source"}

test_allows_where_the_policy_permits if _codes("permit") == set()

test_leaves_commands_to_another_rule_unless_the_policy_asks if {
	_command_codes("deny") == set()
	_command_codes("ask") == {"mounts.unlisted-source"}
}

_input(default_decision) := object.union(
	example.paths([{"base": "root", "segments": ["srv", "config"]}]),
	example.mount_policy({"default": default_decision}),
)

_codes(default_decision) := codes if {
	findings := rule.findings with input as json.remove(_input(default_decision), ["facts/paths/0/command"])
	codes := example.codes(findings)
}

_command_codes(default_decision) := codes if {
	findings := rule.findings with input as _input(default_decision)
	codes := example.codes(findings)
}
