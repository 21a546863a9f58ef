package gatehouse.agent_machine.artifact_boundary.exportable_bucket_test

import data.gatehouse.agent_machine.artifact_boundary.example_test as example
import data.gatehouse.agent_machine.artifact_boundary.exportable_bucket as rule

test_denies_kernel_files_as_artifacts if {
	findings := rule.findings with input as example.record({"/pathBuckets/2/defaultExportable": true})
	findings == {{
		"code": "artifact-boundary.exportable-bucket",
		"severity": "deny",
		"message": "the bucket `kernel-pseudo-fs` is exportable by default",
		"at": {"pointer": "/pathBuckets/2/defaultExportable"},
	}}
}

test_denies_home_and_scaffolding_as_artifacts if {
	_at(example.record({"/pathBuckets/1/defaultExportable": true})) == {"/pathBuckets/1/defaultExportable"}
}

test_denies_scaffolding_as_an_artifact if {
	_at(example.record({
		"/pathBuckets/1/name": "platform-scaffolding",
		"/pathBuckets/1/defaultExportable": true,
	})) == {"/pathBuckets/1/defaultExportable"}
}

test_allows_what_an_operator_lists if {
	_at(example.record({
		"/pathBuckets/1/name": "operator-allowlist",
		"/pathBuckets/1/defaultExportable": true,
	})) == set()
}

test_allows_the_artifacts if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
