# METADATA
# title: End without its time
# description: |
#   An installation that came to an end did so at some time. Without it nobody can tell what happened before and
#   what after.
# related_resources:
#   - ref: docs/rules.md#runtime-installunfinished
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.unfinished
#   severity: deny
#   remediation: |
#     Record the time of the end in `finishedAt`.
package gatehouse.agent_machine.runtime_install.unfinished

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/installState"},
	$"the installation is `{input.contract.installState}` and has no `finishedAt`",
) if {
	input.contract.installState in {"installed", "failed", "rolled_back", "partial", "denied"}
	object.get(input.contract, "finishedAt", null) == null
}

_rule := rego.metadata.chain()
