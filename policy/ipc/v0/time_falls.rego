# METADATA
# title: A message sent before the one above it
# description: |
#   A transcript has the lines in the order in which they were sent and received: the times do not fall.
# related_resources:
#   - ref: docs/rules.md#ipctime-falls
# schemas:
#   - input.contract: schema["ipc-transcript.v0"]
# custom:
#   code: ipc.time-falls
#   severity: deny
#   remediation: |
#     Keep the lines as they came, and one clock for both sides.
package gatehouse.ipc.v0.time_falls

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"/messages/{i}/ts"},
	"the message above it was sent later",
) if {
	some i, _ in input.contract.messages
	above := i - 1
	instant.before($"/messages/{i}/ts", $"/messages/{above}/ts")
}

_rule := rego.metadata.chain()
