# METADATA
# title: Capture where none is allowed
# description: |
#   The scope allows no capture, and the session lists some.
# related_resources:
#   - ref: docs/rules.md#browser-sessioncapture-unscoped
# schemas:
#   - input.contract: schema["browser-session.v1"]
# custom:
#   code: browser-session.capture-unscoped
#   severity: deny
#   remediation: |
#     Open a session whose scope covers the captures.
package gatehouse.workspace_records.browser_session.capture_unscoped

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/captureIds"},
	$"{count(input.contract.captureIds)} captured, and the scope is `none`",
) if {
	input.contract.captureScope.mode == "none"
	count(input.contract.captureIds) > 0
}

_rule := rego.metadata.chain()
