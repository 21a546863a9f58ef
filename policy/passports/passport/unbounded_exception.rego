# METADATA
# title: Exception without bounds
# description: |
#   An exception is bound to something by name. Without that it is no exception but a right to everything.
# related_resources:
#   - ref: docs/rules.md#passportunbounded-exception
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.unbounded-exception
#   severity: deny
#   remediation: |
#     Name what the exception is for.
package gatehouse.passports.passport.unbounded_exception

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/capability_exceptions/{i}/scope"},
	$"the scope `{exception.scope}` of `{exception.capability}` sets no bounds",
) if {
	some i, exception in input.contract.capability_exceptions
	_is_unbounded(lower(trim_space(exception.scope)))
}

_is_unbounded("")

_is_unbounded(scope) if contains(scope, "*")

_is_unbounded(scope) if scope in data.gatehouse.passports.unbounded_scopes

_rule := rego.metadata.chain()
