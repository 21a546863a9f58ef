# METADATA
# title: Capture outside every scope
# description: |
#   The scope of a capture says which pages may be recorded. Under the scope `none` no page may, so a capture under
#   it is one that nobody bounded.
# related_resources:
#   - ref: docs/rules.md#workspace-opscapture-scope-none
# custom:
#   code: workspace-ops.capture-scope-none
#   severity: deny
#   remediation: |
#     Name a scope, such as `explicit-urls`, or take no capture.
package gatehouse.workspace_ops.capture_scope_none

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	option.at,
	$"`{option.text}` captures under no scope",
) if {
	some command in input.facts.commands
	command.governed.command == "workspace-ops web-capture take"
	some option in command.governed.options
	_is_none(option)
}

findings contains finding.at(
	_rule,
	option.at,
	$"`{option.text}` cannot be known before the lane runs, and could be no scope",
) if {
	some command in input.facts.commands
	command.governed.command == "workspace-ops web-capture take"
	some option in command.governed.options
	option.name == "--capture-scope"
	option.effective
	option.value == null
}

# A session opened under `none` forbids every later capture, whatever scope the capture names for itself. Nothing says
# which session a capture belongs to, so every earlier one of the lane counts.
findings contains finding.at(
	_rule,
	capture.at,
	$"`{capture.governed.command}` captures in a session that was opened with `{option.text}`",
) if {
	some i, session in input.facts.commands
	session.governed.command == "workspace-ops browser-session open"
	some option in session.governed.options
	_is_none(option)
	some j, capture in input.facts.commands
	j > i
	capture.lane == session.lane
	capture.governed.command == "workspace-ops web-capture take"
	not _scope_is_none(capture)
}

_scope_is_none(command) if {
	some option in command.governed.options
	_is_none(option)
}

_is_none(option) if {
	option.name == "--capture-scope"
	option.effective
	option.value == "none"
}

_rule := rego.metadata.chain()
