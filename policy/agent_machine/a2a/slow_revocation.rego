# METADATA
# title: Revocation that takes too long
# description: |
#   A revocation beats a process that still runs. Where it may take long to arrive, what was revoked goes on for as
#   long.
# related_resources:
#   - ref: docs/rules.md#agent-to-agentslow-revocation
# schemas:
#   - input.contract: schema["a2a-state-machine.v0.1.0"]
# custom:
#   code: agent-to-agent.slow-revocation
#   severity: deny
#   remediation: |
#     Lower `propagationTargetSeconds`.
package gatehouse.agent_machine.a2a.slow_revocation

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/revocation/propagationTargetSeconds"},
	$"a revocation may take {seconds} s to arrive, and {most} s is the most",
) if {
	seconds := input.contract.revocation.propagationTargetSeconds
	most := data.gatehouse.agent_machine.a2a.slowest_revocation_seconds
	seconds > most
}

_rule := rego.metadata.chain()
