package gatehouse.agent_machine.artifact_boundary.repeated_bucket_test

import data.gatehouse.agent_machine.artifact_boundary.example_test as example
import data.gatehouse.agent_machine.artifact_boundary.repeated_bucket as rule

test_denies_the_second_of_a_name if {
	findings := rule.findings with input as example.record({"/pathBuckets/2/name": "runtime-home"})
	findings == {{
		"code": "artifact-boundary.repeated-bucket",
		"severity": "deny",
		"message": "the bucket `runtime-home` is given before",
		"at": {"pointer": "/pathBuckets/2/name"},
	}}
}

test_allows_buckets_of_different_names if _at(example.record({})) == set()

_at(asked) := {finding.at.pointer | some finding in findings} if findings := rule.findings with input as asked
