# METADATA
# title: Minors met before the review
# description: |
#   Interaction with minors starts only under a jurisdiction pack that somebody has reviewed. The launch gate exists
#   to hold it back until then.
# related_resources:
#   - ref: docs/rules.md#interaction-safetyunreviewed-launch
# schemas:
#   - input.contract: schema["interaction-safety-pack.v0.1.0"]
# custom:
#   code: interaction-safety.unreviewed-launch
#   severity: deny
#   remediation: |
#     Name the jurisdiction pack and have it reviewed, or switch the interaction off.
package gatehouse.agent_machine.interaction_safety.unreviewed_launch

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/launchGate/providerMinorInteractionEnabled"},
	$"interaction with minors is on, and the jurisdiction pack {fault}",
) if {
	input.contract.launchGate.providerMinorInteractionEnabled
	some fault in _faults
}

_faults contains "is not named" if input.contract.jurisdiction.packRef in [null, ""]

_faults contains "is not reviewed" if not input.contract.jurisdiction.reviewed

_rule := rego.metadata.chain()
