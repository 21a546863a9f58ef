# METADATA
# title: Capture scope of every origin
# description: |
#   A bare `*` among the origins lets every page on the network be kept.
# related_resources:
#   - ref: docs/rules.md#browser-sessionany-origin
# schemas:
#   - input.contract: schema["browser-session.v1"]
# custom:
#   code: browser-session.any-origin
#   severity: deny
#   remediation: |
#     Name the origins.
package gatehouse.workspace_records.browser_session.any_origin

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/captureScope/allowedOrigins/{i}"},
	$"`{origin}` lets every page be captured",
) if {
	some i, origin in input.contract.captureScope.allowedOrigins
	parts := split(trim_space(origin), "://")
	_is_any(trim_right(parts[count(parts) - 1], "/."))
}

_is_any("*")

_is_any("*.*")

_is_any("*:*")

_is_any("")

_rule := rego.metadata.chain()
