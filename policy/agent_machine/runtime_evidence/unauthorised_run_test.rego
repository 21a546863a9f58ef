package gatehouse.agent_machine.runtime_evidence.unauthorised_run_test

import data.gatehouse.agent_machine.runtime_evidence.example_test as example
import data.gatehouse.agent_machine.runtime_evidence.unauthorised_run as rule

test_denies_a_run_whose_grant_is_revoked if {
	findings := rule.findings with input as example.record({"/agentRegistry/grantStatus": "revoked"})
	findings == {{
		"code": "runtime-evidence.unauthorised-run",
		"severity": "deny",
		"message": "the pod is `running`, and its grant is `revoked`",
		"at": {"pointer": "/agentRegistry/grantStatus"},
	}}
}

test_denies_a_run_that_was_not_admitted if {
	every changes in [
		{"/policyFabric/admissionStatus": "missing"},
		{"/policyFabric/admissionStatus": "denied"},
		{"/policyFabric/admissionStatus": "unknown"},
		{"/policyFabric/admissionStatus": "not-required"},
		{"/policyFabric/admissionStatus": "denied", "/policyFabric/required": false},
	] {
		_at(example.record(changes)) == {"/policyFabric/admissionStatus"}
	}
}

test_denies_a_run_without_an_active_grant if {
	every changes in [
		{"/agentRegistry/grantStatus": "missing"},
		{"/agentRegistry/grantStatus": "expired"},
		{"/agentRegistry/grantStatus": "unknown"},
		{"/agentRegistry/grantStatus": "revoked", "/agentRegistry/required": false},
	] {
		_at(example.record(changes)) == {"/agentRegistry/grantStatus"}
	}
}

test_denies_a_run_that_came_to_its_end if {
	every changes in [
		{"/policyFabric/admissionStatus": "missing", "/runtime/status": "completed"},
		{"/policyFabric/admissionStatus": "missing", "/runtime/status": "degraded"},
	] {
		_at(example.record(changes)) == {"/policyFabric/admissionStatus"}
	}
}

test_denies_what_is_not_named if {
	_at(example.record({"/policyFabric/decisionDigest": null, "/agentRegistry/grantRef": ""})) == {
		"/agentRegistry/grantRef",
		"/policyFabric/decisionDigest",
	}
}

test_denies_leave_that_is_over_or_has_no_end if {
	every changes in [
		{"/policyFabric/expiresAt": "2026-04-08T07:00:00Z"},
		{"/policyFabric/expiresAt": null},
	] {
		_at(example.record(changes)) == {"/policyFabric"}
	}
	_at(example.lacking(["/policyFabric/expiresAt"], {})) == {"/policyFabric"}
}

test_denies_a_grant_that_is_over if {
	_at(example.record({"/agentRegistry/expiresAt": "2026-04-08T09:00:00+02:00"})) == {"/agentRegistry"}
}

test_allows_leave_for_a_little_longer if {
	_at(example.record({"/agentRegistry/expiresAt": "2026-04-08T07:00:00.1Z"})) == set()
}

test_allows_runs_that_need_no_leave if {
	_at(example.record({
		"/policyFabric/admissionStatus": "not-required",
		"/policyFabric/required": false,
		"/agentRegistry/grantStatus": "missing",
		"/agentRegistry/required": false,
		"/policyFabric/decisionRef": null,
		"/agentRegistry/grantRef": null,
		"/agentRegistry/grantDigest": null,
	})) == set()
}

test_allows_to_activate_before_it_is_there if {
	_at(example.record({
		"/policyFabric/admissionStatus": "missing",
		"/agentRegistry/grantStatus": "missing",
		"/runtime/status": "activating",
	})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
