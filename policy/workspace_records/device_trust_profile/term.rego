# METADATA
# title: Trust that ends before it begins
# description: |
#   Trust holds from its attestation until the time that it names.
# related_resources:
#   - ref: docs/rules.md#device-trustterm
# schemas:
#   - input.contract: schema["device-trust-profile.v1"]
# custom:
#   code: device-trust.term
#   severity: deny
#   remediation: |
#     Correct the two times.
package gatehouse.workspace_records.device_trust_profile.term

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/validUntil"},
	$"the trust is attested at {input.contract.attestedAt} and ends at {input.contract.validUntil}",
) if {
	input.facts.instants["/validUntil"]
	not instant.before("/attestedAt", "/validUntil")
}

_rule := rego.metadata.chain()
