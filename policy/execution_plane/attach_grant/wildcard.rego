# METADATA
# title: Grant of everything
# description: |
#   A grant names each capability. A wildcard, in a capability or in a reference, grants what nobody looked at.
# related_resources:
#   - ref: docs/rules.md#attach-grantwildcard
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: attach-grant.wildcard
#   severity: deny
#   remediation: |
#     Name the capabilities and the resource one by one.
package gatehouse.execution_plane.attach_grant.wildcard

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": concat("", [$"/{token}" | some token in array.concat(["grant_scope"], path)])},
	$"`{text}` grants more than it names",
) if {
	walk(input.contract.grant_scope, [path, text])
	contains(text, "*")
}

_rule := rego.metadata.chain()
