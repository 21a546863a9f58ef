# METADATA
# title: Activation on a host that is not attested
# description: |
#   A host whose last attestation permits no activation takes none, whatever policy and registry allow.
# related_resources:
#   - ref: docs/rules.md#activation-decisionhost-refused
# schemas:
#   - input.contract: schema["activation-decision.v0.1.0"]
# custom:
#   code: activation-decision.host-refused
#   severity: deny
#   remediation: |
#     Mend the host and attest it anew.
package gatehouse.agent_machine.activation_decision.host_refused

import data.gatehouse.agent_machine.activation_decision.inputs
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	given.at,
	$"the host is refused by `{given.document.id}`: {given.document.because}",
) if {
	input.contract.decision.activationAllowed
	some given in _attestations
	not given.document.authorises
	not _outdated(given)
}

# Those that were there at the instant judged at.
_attestations contains given if {
	some given in inputs.given
	given.name == "attestation"
	given.document.instants["/attested_at"] <= input.time
}

_outdated(given) if {
	some other in _attestations
	other.document.instants["/attested_at"] > given.document.instants["/attested_at"]
}

_rule := rego.metadata.chain()
