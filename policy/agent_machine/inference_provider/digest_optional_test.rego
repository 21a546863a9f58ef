package gatehouse.agent_machine.inference_provider.digest_optional_test

import data.gatehouse.agent_machine.inference_provider.digest_optional as rule
import data.gatehouse.agent_machine.inference_provider.example_test as example

test_denies_to_serve_any_model if {
	findings := rule.findings with input as example.record({"/modelStore/requiresDigest": false})
	findings == {{
		"code": "inference-provider.digest-optional",
		"severity": "deny",
		"message": "the provider is enabled and loads models of any digest",
		"at": {"pointer": "/modelStore/requiresDigest"},
	}}
}

test_allows_to_probe if _at(example.record({"/modelStore/requiresDigest": false, "/status": "probe-only"})) == set()

test_allows_the_default if {
	_at(example.lacking(["/modelStore/requiresDigest"], {})) == set()
	_at(example.record({})) == set()
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
