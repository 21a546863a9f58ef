package gatehouse.agent_machine.runtime_evidence.cache_reuse_test

import data.gatehouse.agent_machine.runtime_evidence.cache_reuse as rule
import data.gatehouse.agent_machine.runtime_evidence.example_test as example

test_denies_reuse_that_nobody_requested if {
	findings := rule.findings with input as example.record({"/cache/cacheReuseRequested": false})
	findings == {{
		"code": "runtime-evidence.cache-reuse",
		"severity": "deny",
		"message": "the cache may be reused, and nobody requested it",
		"at": {"pointer": "/cache/cacheReuseAllowed"},
	}}
}

test_denies_reuse_that_nobody_decided if {
	every changes in [
		{"/cache/cacheReuseDecisionRef": null},
		{"/cache/cacheReuseDecisionRef": ""},
	] {
		_at(example.record(changes)) == {"/cache/cacheReuseAllowed"}
	}
	_at(example.lacking(["/cache/cacheReuseDecisionRef"], {})) == {"/cache/cacheReuseAllowed"}
}

test_allows_a_request_that_was_refused if {
	every changes in [
		{"/cache/cacheReuseAllowed": false, "/cache/cacheReuseDecisionRef": null},
		{},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
