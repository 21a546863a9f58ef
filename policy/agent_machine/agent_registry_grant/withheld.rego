# METADATA
# title: Grant that authorises nothing
# description: |
#   A refusal, a revocation and an expiry are honest records, and nobody may act on them; neither on a grant that is
#   issued only later.
# related_resources:
#   - ref: docs/rules.md#agent-registry-grantwithheld
# schemas:
#   - input.contract: schema["agent-registry-grant.v0.1.0"]
# custom:
#   code: agent-registry-grant.withheld
#   severity: withhold
#   remediation: |
#     Ask for a grant that is active.
package gatehouse.agent_machine.agent_registry_grant.withheld

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": "/grant/status"},
	$"the grant is {input.contract.grant.status}",
) if input.contract.grant.status != "active"

findings contains finding.at(
	_rule,
	{"pointer": "/issuedAt"},
	$"the grant is issued only at {input.contract.issuedAt}",
) if instant.ahead("/issuedAt")

_rule := rego.metadata.chain()
