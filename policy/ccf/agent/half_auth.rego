# METADATA
# title: Half of a login
# description: |
#   The agent takes an id and a secret, or neither.
# related_resources:
#   - ref: docs/rules.md#ccfhalf-auth
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.half-auth
#   severity: deny
#   remediation: |
#     Give the other one as well; for a secret that the environment has, write a stand-in such as `${CCF_API_AUTH_CLIENT_SECRET}`.
package gatehouse.ccf.agent.half_auth

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/api/auth"}, $"`{given}` is there and `{lacking}` is not") if {
	auth := input.contract.api.auth
	some [given, lacking] in [["client_id", "client_secret"], ["client_secret", "client_id"]]
	object.get(auth, given, null) != null
	object.get(auth, lacking, null) == null
}

_rule := rego.metadata.chain()
