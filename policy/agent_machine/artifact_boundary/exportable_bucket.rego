# METADATA
# title: Bucket that must not be exported
# description: |
#   What the kernel shows, what the platform stands on and the home of the runtime are no artifacts. A bucket of
#   that name that is exportable by default opens the boundary where it must hold.
# related_resources:
#   - ref: docs/rules.md#artifact-boundaryexportable-bucket
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.exportable-bucket
#   severity: deny
#   remediation: |
#     Set `defaultExportable` to false, and copy what should leave the machine to the artifact bucket.
package gatehouse.agent_machine.artifact_boundary.exportable_bucket

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/pathBuckets/{i}/defaultExportable"},
	$"the bucket `{bucket.name}` is exportable by default",
) if {
	some i, bucket in input.contract.pathBuckets
	bucket.defaultExportable
	bucket.name in data.gatehouse.agent_machine.artifact_boundary.never_exportable
}

_rule := rego.metadata.chain()
