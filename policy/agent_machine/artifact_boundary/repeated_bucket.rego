# METADATA
# title: Bucket given twice
# description: |
#   Two buckets of one name may say opposite things, and readers that keep them by name see only one of them.
# related_resources:
#   - ref: docs/rules.md#artifact-boundaryrepeated-bucket
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.repeated-bucket
#   severity: deny
#   remediation: |
#     Merge the two into one.
package gatehouse.agent_machine.artifact_boundary.repeated_bucket

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/pathBuckets/{i}/name"},
	$"the bucket `{bucket.name}` is given before",
) if {
	some i, bucket in input.contract.pathBuckets
	some k, other in input.contract.pathBuckets
	k < i
	other.name == bucket.name
}

_rule := rego.metadata.chain()
