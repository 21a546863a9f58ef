# METADATA
# title: Capture scope without content
# description: |
#   A scope of pages names pages, a scope of origins names origins. An empty list is read as all by some.
# related_resources:
#   - ref: docs/rules.md#browser-sessionscope-empty
# schemas:
#   - input.contract: schema["browser-session.v1"]
# custom:
#   code: browser-session.scope-empty
#   severity: deny
#   remediation: |
#     Name what may be captured, or take the mode `none`.
package gatehouse.workspace_records.browser_session.scope_empty

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/captureScope/mode"},
	$"the mode is `{scope.mode}`, and `{list}` names none",
) if {
	scope := input.contract.captureScope
	list := _lists[scope.mode]
	count(object.get(scope, list, [])) == 0
}

_lists := {"explicit-urls": "urls", "allowed-origins": "allowedOrigins"}

_rule := rego.metadata.chain()
