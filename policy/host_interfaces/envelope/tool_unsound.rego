# METADATA
# title: Tool whose passport does not hold
# description: |
#   The passport of the tool is at hand, and by its own rules it gives no authority. A tool like that is not to be
#   attached.
# related_resources:
#   - ref: docs/rules.md#host-interfacetool-unsound
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.tool-unsound
#   severity: deny
#   remediation: |
#     Attach a tool with a sound passport, or deny the access.
package gatehouse.host_interfaces.envelope.tool_unsound

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the tool `{link.ref}` has the passport `{passport.source}`: {passport.because}",
) if {
	input.contract.result == "allow"
	some link in input.facts.links
	link.name == "agent passport"
	some i in link.found
	passport := input.related.documents[i]
	not passport.authorises
}

_rule := rego.metadata.chain()
