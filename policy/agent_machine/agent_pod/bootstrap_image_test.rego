package gatehouse.agent_machine.agent_pod.bootstrap_image_test

import data.gatehouse.agent_machine.agent_pod.bootstrap_image as rule
import data.gatehouse.agent_machine.agent_pod.example_test as example

test_warns_of_a_tag if {
	findings := rule.findings with input as example.tagged({})
	findings == {{
		"code": "agent-pod.bootstrap-image",
		"severity": "warn",
		"message": "the image `registry.example/press/llm:2.1` is not named by a digest",
		"at": {"pointer": "/runtime/imageOrCommand"},
	}}
}

test_warns_of_a_digest_that_may_be_dropped if {
	_at(example.record({"/runtime/imageReferencePolicy": "tag-allowed-bootstrap"})) == {"/runtime/imageOrCommand"}
	_at(example.lacking(["/runtime/imageReferencePolicy"], {})) == {"/runtime/imageOrCommand"}
}

test_warns_of_an_image_that_cannot_be_traced if {
	_at(example.lacking(["/runtime/sbomRef"], {})) == {"/runtime/imageOrCommand"}
	_at(example.record({"/runtime/provenanceRef": ""})) == {"/runtime/imageOrCommand"}
}

test_allows_commands if _at(example.tagged({"/runtime/mode": "bubblewrap"})) == set()

test_allows_what_can_be_traced if {
	every changes in [
		{},
		{"/runtime/imageReferencePolicy": "digest-required"},
	] {
		_at(example.record(changes)) == set()
	}
}

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

test_denies_it_under_the_strict_profile if {
	asked := object.union(example.tagged({}), {"environment": {"profile": "strict"}})
	findings := rule.findings with input as asked
	{finding.severity | some finding in findings} == {"deny"}
}
