package gatehouse.workspace_ops.capture_scope_none_test

import data.gatehouse.example_test as example
import data.gatehouse.workspace_ops.capture_scope_none as rule

test_denies_capture_under_scope_none if {
	findings := rule.findings with input as example.commands([_capture(0, ["none"])])
	findings == {{
		"code": "workspace-ops.capture-scope-none",
		"severity": "deny",
		"message": "`--capture-scope none` captures under no scope",
		"at": 10,
	}}
}

test_denies_capture_where_none_is_given_last if {
	count(_messages([_capture(0, ["explicit-urls", "none"])])) == 1
}

test_denies_capture_in_session_under_scope_none if {
	findings := rule.findings with input as example.commands([_session(0, ["none"]), _capture(0, [])])
	findings == {{
		"code": "workspace-ops.capture-scope-none",
		"severity": "deny",
		"message": concat("", [
			"`workspace-ops web-capture take` captures in a session that was opened with ",
			"`--capture-scope none`",
		]),
		"at": 100,
	}}
}

test_denies_capture_that_widens_the_scope_of_its_session if {
	every scope in ["explicit-urls", "allowed-origins"] {
		_messages([_session(0, ["none"]), _capture(0, [scope])]) == {concat("", [
			"`workspace-ops web-capture take` captures in a session that was opened with ",
			"`--capture-scope none`",
		])}
	}
}

test_denies_once_where_session_and_capture_say_none if {
	_messages([_session(0, ["none"]), _capture(0, ["none"])]) == {"`--capture-scope none` captures under no scope"}
}

test_denies_capture_after_a_session_where_none_is_given_last if {
	count(_messages([_session(0, ["explicit-urls", "none"]), _capture(0, [])])) == 1
}

test_denies_capture_whatever_stands_between if {
	count(_messages([
		_session(0, ["none"]),
		example.ungoverned,
		_session(0, ["explicit-urls"]),
		_session(1, ["explicit-urls"]),
		_capture(0, []),
	])) == 1
}

test_allows_capture_where_none_is_overridden if _messages([_capture(0, ["none", "explicit-urls"])]) == set()

test_allows_capture_in_session_where_none_is_overridden if {
	_messages([_session(0, ["none", "explicit-urls"]), _capture(0, [])]) == set()
}

test_allows_capture_under_other_scopes if {
	every scope in ["explicit-urls", "allowed-origins", "search-result"] {
		_messages([_capture(0, [scope])]) == set()
		_messages([_session(0, [scope]), _capture(0, [])]) == set()
	}
}

test_allows_capture_after_another_capture_under_scope_none if {
	_messages([_capture(0, ["none"]), _capture(0, [])]) == {"`--capture-scope none` captures under no scope"}
}

test_allows_capture_without_a_scope if _messages([_capture(0, [])]) == set()

test_allows_session_under_scope_none_that_captures_nothing if _messages([_session(0, ["none"])]) == set()

test_allows_capture_before_the_session if _messages([_capture(0, []), _session(0, ["none"])]) == set()

test_allows_capture_in_another_lane if _messages([_session(0, ["none"]), _capture(1, [])]) == set()

test_allows_none_as_value_of_other_options if {
	_messages([example.command(0, "workspace-ops web-capture take", [["--session-id", "none"]])]) == set()
	_messages([example.command(0, "workspace-ops terminal-command run", [["--side-effects", "none"]])]) == set()
}

test_allows_scope_none_of_other_commands if {
	_messages([example.command(0, "workspace-ops terminal-command run", [["--capture-scope", "none"]])]) == set()
}

_session(lane, scopes) := example.command(lane, "workspace-ops browser-session open", _scopes(scopes))

_capture(lane, scopes) := example.command(lane, "workspace-ops web-capture take", _scopes(scopes))

_scopes(scopes) := [["--capture-scope", scope] | some scope in scopes]

_messages(commands) := messages if {
	findings := rule.findings with input as example.commands(commands)
	messages := {finding.message | some finding in findings}
}

test_denies_scope_that_cannot_be_known if {
	findings := rule.findings with input as example.commands([example.command(
		0,
		"workspace-ops web-capture take",
		[["--capture-scope", null]],
	)])
	example.codes(findings) == {"workspace-ops.capture-scope-none"}
}
