# METADATA
# title: More bytes than there are
# description: |
#   A transfer cannot be further than its whole size.
# related_resources:
#   - ref: docs/rules.md#transferbytes
# schemas:
#   - input.contract: schema["transfer-operation.v1"]
# custom:
#   code: transfer.bytes
#   severity: deny
#   remediation: |
#     Correct the counts.
package gatehouse.workspace_records.transfer_operation.bytes

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/bytesDone"},
	$"{input.contract.bytesDone} of {input.contract.bytesTotal} bytes are done",
) if input.contract.bytesDone > input.contract.bytesTotal

_rule := rego.metadata.chain()
