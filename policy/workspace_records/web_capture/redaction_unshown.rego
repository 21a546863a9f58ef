# METADATA
# title: Redaction that nobody can look at
# description: |
#   The capture held personal data and is called redacted, and nothing says where the redaction is recorded.
# related_resources:
#   - ref: docs/rules.md#web-captureredaction-unshown
# schemas:
#   - input.contract: schema["web-capture.v1"]
# custom:
#   code: web-capture.redaction-unshown
#   severity: deny
#   remediation: |
#     Name the record of the redaction as `redactionRef`.
package gatehouse.workspace_records.web_capture.redaction_unshown

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/redacted"},
	"the capture is called redacted, and no redaction is named",
) if {
	count(input.contract.piiFlags) > 0
	input.contract.redacted
	trim_space(object.get(input.contract, "redactionRef", "")) == ""
}

_rule := rego.metadata.chain()
