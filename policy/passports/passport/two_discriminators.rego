# METADATA
# title: Passport that says twice what it is
# description: |
#   `kind` and `type` say the same thing to different readers. A document that carries both is one thing to one
#   reader and may be another to the next.
# related_resources:
#   - ref: docs/rules.md#passporttwo-discriminators
# schemas:
#   - input.contract: schema["agent-passport.v2"]
# custom:
#   code: passport.two-discriminators
#   severity: deny
#   remediation: |
#     Keep one of the two.
package gatehouse.passports.passport.two_discriminators

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/type", "key": true},
	"`kind` says already what the document is",
) if {
	input.contract.kind
	input.contract.type
}

_rule := rego.metadata.chain()
