# METADATA
# title: Wrong number of redacted fields
# description: |
#   The receipt lists what was kept back and counts it. Where the two differ, something is hidden or made up.
# related_resources:
#   - ref: docs/rules.md#host-interfaceredaction-count
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.redaction-count
#   severity: deny
#   remediation: |
#     Count the fields that are listed.
package gatehouse.host_interfaces.envelope.redaction_count

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/receipt/redactionSummary/redactionCount"},
	$"{summary.redactionCount} redacted fields are counted, and {count(summary.redactedFields)} are listed",
) if {
	summary := input.contract.receipt.redactionSummary
	summary.redactionCount != count(summary.redactedFields)
}

_rule := rego.metadata.chain()
