# METADATA
# title: Danger that is understated
# description: |
#   What a tool can do sets how dangerous it is at least: to run, decrypt or administer is more than to write or to
#   send, and these are more than to read.
# related_resources:
#   - ref: docs/rules.md#capability-declarationdanger-understated
# schemas:
#   - input.contract: schema["capability-declaration.v0.1.0"]
# custom:
#   code: capability-declaration.danger-understated
#   severity: deny
#   remediation: |
#     Raise the class, or declare the effect that the tool has.
package gatehouse.agent_machine.capability_declaration.danger_understated

import data.gatehouse.agent_machine.least_danger
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/dangerClass"},
	$"an effect of `{input.contract.effect}` is at least {_least}, and is declared {input.contract.dangerClass}",
) if {
	_rank[input.contract.dangerClass] < _rank[_least]
}

# An effect that the data does not name is as dangerous as can be.
_least := object.get(least_danger, input.contract.effect, "CRITICAL")

_rank := {"LOW": 0, "MEDIUM": 1, "HIGH": 2, "CRITICAL": 3}

_rule := rego.metadata.chain()
