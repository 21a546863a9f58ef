# METADATA
# title: Rollback that is not shown
# description: |
#   An installation that was rolled back names the record of that; any other has nothing to name there.
# related_resources:
#   - ref: docs/rules.md#runtime-installrollback
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.rollback
#   severity: deny
#   remediation: |
#     Name the rollback in `rollbackRef`, or set the state that the machine is in.
package gatehouse.agent_machine.runtime_install.rollback

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/installState"},
	"the installation is rolled back by nothing that is named",
) if {
	input.contract.installState == "rolled_back"
	_ref in [null, ""]
}

findings contains finding.at(
	_rule,
	{"pointer": "/rollbackRef"},
	$"there is a rollback, and the installation is `{input.contract.installState}`",
) if {
	input.contract.installState != "rolled_back"
	_ref != null
}

_ref := object.get(input.contract, "rollbackRef", null)

_rule := rego.metadata.chain()
