# METADATA
# title: Evidence that cannot be written
# description: |
#   A pod writes its evidence. Into a volume that it only reads goes none.
# related_resources:
#   - ref: docs/rules.md#agent-podread-only-evidence
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
# custom:
#   code: agent-pod.read-only-evidence
#   severity: deny
#   remediation: |
#     Mount the evidence volume `read-write` or `runtime-managed`.
package gatehouse.agent_machine.agent_pod.read_only_evidence

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/storage/{i}/accessMode"},
	$"evidence is to be written to `{volume.mountPath}`, which is read-only",
) if {
	some i, volume in input.contract.storage
	volume.volumeClass == "agent-evidence"
	volume.accessMode == "read-only"
}

_rule := rego.metadata.chain()
