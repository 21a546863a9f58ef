# METADATA
# title: An error of no family
# description: |
#   The code of an error says whose it is: of the protocol (`IPC_`), of the adapter (`ADAPTER_`) or of the contract
#   (`CONTRACT_`).
# related_resources:
#   - ref: docs/rules.md#ipcerror-family
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.error-family
#   severity: warn
#   remediation: |
#     Begin the code with the family that it is of.
package gatehouse.ipc.v0.error_family

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/payload/code"},
	$"`{message.payload.code}` is of no family of codes",
) if {
	some i, message in input.contract.messages
	message.type == "error"
	not _has_family(message.payload.code)
}

_has_family(code) if {
	some family in data.gatehouse.ipc.error_families
	startswith(code, family)
}

_rule := rego.metadata.chain()
