# METADATA
# title: Profile that the policy does not know
# description: |
#   A decision says how strong the isolation must be by its profiles alone. A profile that nobody defined says
#   nothing.
# related_resources:
#   - ref: docs/rules.md#authority-decisionunknown-profile
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: authority-decision.unknown-profile
#   severity: warn
#   severity_by_profile:
#     strict: deny
#   remediation: |
#     Use a known profile, or add it to `profiles` of the policy's data.
package gatehouse.execution_plane.authority_decision.unknown_profile

import data.gatehouse.execution_plane.known
import data.gatehouse.execution_plane.text
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{field}"},
	$"`{input.contract[field]}` is no known {replace(field, "_", " ")}; known are {text.list(profiles)}",
) if {
	some field, profiles in known.profiles
	not input.contract[field] in profiles
}

_rule := rego.metadata.chain()
