# METADATA
# title: Extension without a namespace
# description: |
#   The key of an extension says whose it is, so that two of them never meet.
# related_resources:
#   - ref: docs/rules.md#authority-decisionbare-extension
# schemas:
#   - input.contract: schema["authority-decision.v1"]
# custom:
#   code: authority-decision.bare-extension
#   severity: warn
#   remediation: |
#     Write the key below a namespace, such as `lab.note`.
package gatehouse.execution_plane.authority_decision.bare_extension

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/extensions/{escape.token(key)}", "key": true},
	$"the extension `{key}` says not whose it is",
) if {
	some key, _ in input.contract.extensions
	not _is_namespaced(key)
}

_is_namespaced(key) if {
	some separator in [".", "/", ":"]
	indexof(key, separator) > 0
}

_rule := rego.metadata.chain()
