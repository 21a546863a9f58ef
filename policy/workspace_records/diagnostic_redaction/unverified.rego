# METADATA
# title: Verification that nobody can look at
# description: |
#   The redaction is called verified, and nothing says where the verification is recorded.
# related_resources:
#   - ref: docs/rules.md#diagnostic-redactionunverified
# schemas:
#   - input.contract: schema["diagnostic-redaction.v1"]
# custom:
#   code: diagnostic-redaction.unverified
#   severity: deny
#   remediation: |
#     Name the record as `verificationRef`.
package gatehouse.workspace_records.diagnostic_redaction.unverified

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/verified"},
	"the redaction is called verified, and no verification is named",
) if {
	input.contract.verified
	trim_space(object.get(input.contract, "verificationRef", "")) == ""
}

_rule := rego.metadata.chain()
