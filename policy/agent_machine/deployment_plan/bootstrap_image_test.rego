package gatehouse.agent_machine.deployment_plan.bootstrap_image_test

import data.gatehouse.agent_machine.deployment_plan.bootstrap_image as rule
import data.gatehouse.agent_machine.deployment_plan.example_test as example

test_warns_of_a_tag if {
	findings := rule.findings with input as _image({}, false)
	findings == {{
		"code": "deployment-plan.bootstrap-image",
		"severity": "warn",
		"message": "the image `docs:1` is not pinned by its digest",
		"at": {"pointer": "/runtime/imageOrCommand"},
	}}
}

test_allows_a_digest if _at(_image({}, true)) == set()

test_allows_commands if _at(_image({"/runtime/mode": "systemd"}, false)) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked

_image(changes, pinned) := object.union(example.record(changes), {"facts": {"images": [{
	"text": "docs:1",
	"pinned": pinned,
	"at": {"pointer": "/runtime/imageOrCommand"},
}]}})
