# METADATA
# title: Exception that ends before it begins
# description: |
#   An exception holds from when it was given until it expires. One that ends no later than it begins was never in
#   force.
# related_resources:
#   - ref: docs/rules.md#passportexception-term
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.exception-term
#   severity: deny
#   remediation: |
#     Correct the two times.
package gatehouse.passports.passport.exception_term

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"/capability_exceptions/{i}/expires"},
	$"`{exception.capability}` is given at {exception.granted_at} and ends at {exception.expires}",
) if {
	some i, exception in input.contract.capability_exceptions
	input.facts.instants[$"/capability_exceptions/{i}/expires"]
	not instant.before($"/capability_exceptions/{i}/granted_at", $"/capability_exceptions/{i}/expires")
}

_rule := rego.metadata.chain()
