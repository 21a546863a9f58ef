# METADATA
# title: Personal data that nobody took out
# description: |
#   Something of persons was found in the page, and it was not redacted. On the device that is allowed; it must not
#   leave it so. Under the profile `strict` it is denied.
# related_resources:
#   - ref: docs/rules.md#web-captureunredacted
# schemas:
#   - input.contract: schema["web-capture.v1"]
# custom:
#   code: web-capture.unredacted
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Redact the capture before it leaves the device.
package gatehouse.workspace_records.web_capture.unredacted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/piiFlags"},
	"the capture holds personal data and is not redacted",
) if {
	count(input.contract.piiFlags) > 0
	not input.contract.redacted
}

_rule := rego.metadata.chain()
