# METADATA
# title: Client id that is no UUID
# description: |
#   The agent ends at its start where the id that it is to say is no UUID.
# related_resources:
#   - ref: docs/rules.md#ccfclient-id
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.client-id
#   severity: deny
#   remediation: |
#     Write the UUID that the API has given to the agent.
package gatehouse.ccf.agent.client_id

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/api/auth/client_id"}, "the client id is no UUID") if {
	is_string(input.contract.api.auth.client_id)
	not _is_uuid(input.contract.api.auth.client_id)
}

_is_uuid(text) if {
	parts := split(text, "-")
	[count(part) | some part in parts] == [8, 4, 4, 4, 12]
	trim(lower(concat("", parts)), "0123456789abcdef") == ""
}

_rule := rego.metadata.chain()
