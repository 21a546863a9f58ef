package gatehouse.agent_machine.agent_pod.unpinned_image_test

import data.gatehouse.agent_machine.agent_pod.example_test as example
import data.gatehouse.agent_machine.agent_pod.unpinned_image as rule

test_denies_a_tag_where_a_digest_is_asked_for if {
	findings := rule.findings with input as example.tagged({})
	findings == {{
		"code": "agent-pod.unpinned-image",
		"severity": "deny",
		"message": "the policy is `digest-pinned`, and the image `registry.example/press/llm:2.1` has no digest",
		"at": {"pointer": "/runtime/imageOrCommand"},
	}}
}

test_denies_another_digest_beside_it if {
	_at(example.record({
		"/runtime/imageDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
	})) == {"/runtime/imageDigest"}
}

test_allows_a_digest_beside_a_tag if {
	_at(example.tagged({
		"/runtime/imageDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
	})) == set()
}

test_allows_a_tag_where_the_policy_does if {
	_at(example.tagged({"/runtime/imageReferencePolicy": "tag-allowed-bootstrap"})) == set()
}

test_allows_commands if _at(example.tagged({"/runtime/mode": "systemd"})) == set()

test_allows_a_pinned_image if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
