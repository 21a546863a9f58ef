# METADATA
# title: Exception that is over
# description: |
#   An exception ends at the second that it names. The passport is sound, but whoever relied on it would rely on
#   that exception too.
# related_resources:
#   - ref: docs/rules.md#passportexception-expired
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.exception-expired
#   severity: withhold
#   remediation: |
#     Issue the passport anew without the exception, or have it granted again.
package gatehouse.passports.passport.exception_expired

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": $"/capability_exceptions/{i}/expires"},
	$"the exception for `{exception.capability}` is over since {exception.expires}",
) if {
	some i, exception in input.contract.capability_exceptions
	instant.reached($"/capability_exceptions/{i}/expires")
}

_rule := rego.metadata.chain()
