# METADATA
# title: System core that nobody vouches for
# description: |
#   An agent of the class `system_core` stands above the user's own decisions. It needs the signature of the
#   system's maker and an attestation that has taken place.
# related_resources:
#   - ref: docs/rules.md#passportcore-unattested
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.core-unattested
#   severity: deny
#   remediation: |
#     Have it signed and attested, or give it another class.
package gatehouse.passports.passport.core_unattested

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/is_apple_signed"},
	"a core agent is not signed by the system's maker",
) if {
	input.contract.agent_class == "system_core"
	not input.contract.is_apple_signed
}

findings contains finding.at(
	_rule,
	{"pointer": "/agent_class"},
	"nothing says when the core agent was attested",
) if {
	input.contract.agent_class == "system_core"
	not input.contract.attested_at
}

findings contains finding.at(
	_rule,
	{"pointer": "/attested_at"},
	$"the core agent is not attested before {input.contract.attested_at}",
) if {
	input.contract.agent_class == "system_core"
	instant.ahead("/attested_at")
}

_rule := rego.metadata.chain()
