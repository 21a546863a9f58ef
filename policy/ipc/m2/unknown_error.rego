# METADATA
# title: An error that the protocol does not know
# description: |
#   Runners act upon the codes of errors; one that the protocol does not list means something else to each of them.
# related_resources:
#   - ref: docs/rules.md#m2-ipcunknown-error
# schemas:
#   - input.contract: schema["m2-ipc-transcript.v1.0"]
# custom:
#   code: m2-ipc.unknown-error
#   severity: deny
#   remediation: |
#     Give the code of the list that comes nearest, such as `E_INTERNAL`, and the rest in `details`.
package gatehouse.ipc.m2.unknown_error

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/errors/{n}/code"},
	$"`{error.code}` is no code of the protocol",
) if {
	some i, message in input.contract.messages
	some n, error in message.errors
	not error.code in data.gatehouse.ipc.m2_error_codes
}

_rule := rego.metadata.chain()
