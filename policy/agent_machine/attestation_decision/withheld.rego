# METADATA
# title: Attestation that permits nothing
# description: |
#   A failed attestation is an honest record, and overrides whatever policy and registry allow; nor does one help that
#   is made only later.
# related_resources:
#   - ref: docs/rules.md#attestation-decisionwithheld
# schemas:
#   - input.contract: schema["attestation-decision.v0.1.0"]
# custom:
#   code: attestation-decision.withheld
#   severity: withhold
#   remediation: |
#     Mend the host and attest it anew.
package gatehouse.agent_machine.attestation_decision.withheld

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/activation_permitted"},
	$"the host `{input.contract.host_id}` permits no activation",
) if not input.contract.activation_permitted

findings contains finding.at(
	_rule,
	{"pointer": "/attested_at"},
	$"the host is attested only at {input.contract.attested_at}",
) if instant.ahead("/attested_at")

_rule := rego.metadata.chain()
