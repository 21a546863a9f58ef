# METADATA
# title: Gate that lets nothing through
# description: |
#   The record is sound. The gate denied, left the decision to somebody else, or asks for a redacted copy; none of
#   these lets the thing itself through.
# related_resources:
#   - ref: docs/rules.md#policy-gatewithheld
# schemas:
#   - input.contract: schema["policy-gate-record.v1"]
# custom:
#   code: policy-gate.withheld
#   severity: withhold
#   remediation: |
#     Nothing is wrong with the record; act on what the gate asks for, and have it asked again.
package gatehouse.workspace_records.policy_gate_record.withheld

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/result"},
	$"the gate `{input.contract.policy}` says `{input.contract.result}`",
) if {
	input.contract.result != "allow"
}

_rule := rego.metadata.chain()
