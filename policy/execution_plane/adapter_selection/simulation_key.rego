# METADATA
# title: Simulation chosen by configuration that callers see
# description: |
#   Whether a run is simulated is decided by the owner of the adapter. A public key for it lets any request
#   choose.
# related_resources:
#   - ref: docs/rules.md#adapter-selectionsimulation-key
# schemas:
#   - input.contract: schema["adapter-selection-policy.v1"]
# custom:
#   code: adapter-selection.simulation-key
#   severity: deny
#   remediation: |
#     Name the key of the adapter, not of a simulation.
package gatehouse.execution_plane.adapter_selection.simulation_key

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/config_key"}, $"`{input.contract.config_key}` chooses a simulation") if {
	some key in [lower(input.contract.config_key)]
	contains($".{key}", ".simulation")
}

_rule := rego.metadata.chain()
