# METADATA
# title: Exception that the agent gave itself
# description: |
#   Nobody widens his own rights: an exception is given by somebody else.
# related_resources:
#   - ref: docs/rules.md#passportexception-self-granted
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.exception-self-granted
#   severity: deny
#   remediation: |
#     Have the exception granted by the user or by an authority.
package gatehouse.passports.passport.exception_self_granted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/capability_exceptions/{i}/granted_by"},
	$"`{exception.capability}` is granted by the agent itself",
) if {
	some i, exception in input.contract.capability_exceptions
	_is_itself(lower(trim_space(exception.granted_by)), lower(trim_space(input.contract.bundle_id)))
}

_is_itself(name, name)

# As in `agent:org.example.helper`.
_is_itself(name, bundle) if endswith(name, $":{bundle}")

_rule := rego.metadata.chain()
