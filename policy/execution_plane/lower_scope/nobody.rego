# METADATA
# title: Deed of nobody
# description: |
#   Somebody acts: a person or a system. A record that names neither can be held against nobody.
# related_resources:
#   - ref: docs/rules.md#lower-scopenobody
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: lower-scope.nobody
#   severity: deny
#   remediation: |
#     Name `principal_ref` or `system_actor_ref`.
package gatehouse.execution_plane.lower_scope.nobody

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": ""}, "neither a principal nor a system actor is named") if {
	every field in ["principal_ref", "system_actor_ref"] {
		object.get(input.contract, field, null) == null
	}
}

_rule := rego.metadata.chain()
