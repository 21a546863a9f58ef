# METADATA
# title: Completed transfer that is not complete
# description: |
#   A completed transfer has all its bytes and the digest of what arrived.
# related_resources:
#   - ref: docs/rules.md#transferincomplete
# schemas:
#   - input.contract: schema["transfer-operation.v1"]
# custom:
#   code: transfer.incomplete
#   severity: deny
#   remediation: |
#     Add the checksum, correct the count, or correct the status.
package gatehouse.workspace_records.transfer_operation.incomplete

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	"the transfer is `completed`, and no checksum is given",
) if {
	input.contract.status == "completed"
	trim_space(object.get(input.contract, "checksum", "")) == ""
}

findings contains finding.at(
	_rule,
	{"pointer": "/bytesDone"},
	$"the transfer is `completed` with {input.contract.bytesDone} of {input.contract.bytesTotal} bytes",
) if {
	input.contract.status == "completed"
	input.contract.bytesDone < input.contract.bytesTotal
}

_rule := rego.metadata.chain()
