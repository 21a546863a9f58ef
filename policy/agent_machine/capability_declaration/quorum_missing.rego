# METADATA
# title: Tool that one alone may call
# description: |
#   What administers, or is critical, takes more than one to agree.
# related_resources:
#   - ref: docs/rules.md#capability-declarationquorum-missing
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.quorum-missing
#   severity: deny
#   remediation: |
#     Set `requiresQuorum` to `true`.
package gatehouse.agent_machine.capability_declaration.quorum_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/constraints/requiresQuorum"},
	$"`{input.contract.server}.{input.contract.tool}` {concat(" and ", sort(_reasons))}, and requires no quorum",
) if {
	not input.contract.constraints.requiresQuorum
	count(_reasons) > 0
}

_reasons contains "administers" if input.contract.effect == "admin"

_reasons contains "is critical" if input.contract.dangerClass == "CRITICAL"

_rule := rego.metadata.chain()
