# METADATA
# title: Browser that may go anywhere
# description: |
#   An empty list of origins means all of them, and a bare `*` says so.
# related_resources:
#   - ref: docs/rules.md#capability-profileany-origin
# schemas:
#   - input.contract: schema["capability-profile.v1"]
# custom:
#   code: capability-profile.any-origin
#   severity: warn
#   remediation: |
#     Name the origins.
package gatehouse.workspace_records.capability_profile.any_origin

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/capabilities/browser/restrictions/allowedOrigins"},
	"the browser may visit every origin",
) if {
	input.contract.capabilities.browser.available
	_is_open(input.contract.capabilities.browser.restrictions.allowedOrigins)
}

_is_open(origins) if count(origins) == 0

_is_open(origins) if "*" in origins

_rule := rego.metadata.chain()
