# METADATA
# title: More bytes than there are
# description: |
#   A transfer cannot be further than its whole size.
# related_resources:
#   - ref: docs/rules.md#file-availabilitybytes
# schemas:
#   - input.contract: schema["file-availability.v1"]
# custom:
#   code: file-availability.bytes
#   severity: deny
#   remediation: |
#     Correct the counts.
package gatehouse.workspace_records.file_availability.bytes

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/syncProgress/bytesDone"},
	$"{progress.bytesDone} of {progress.bytesTotal} bytes are done",
) if {
	progress := input.contract.syncProgress
	progress.bytesDone > progress.bytesTotal
}

_rule := rego.metadata.chain()
