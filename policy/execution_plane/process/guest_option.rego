# METADATA
# title: Option that a guest does not take
# description: |
#   A guest bridge gives a command neither user nor environment, folder or terminal. A request that asks for one
#   would run without it.
# related_resources:
#   - ref: docs/rules.md#processguest-option
# custom:
#   code: process.guest-option
#   severity: deny
#   remediation: |
#     Leave the option out, or run on another surface.
package gatehouse.execution_plane.process.guest_option

import data.gatehouse.execution_plane.parts
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{part.at}/{field}"},
	$"a guest bridge takes no `{field}`",
) if {
	some part in parts.processes
	part.surface == "guest_bridge"
	some field in ["user", "env_projection", "cwd"]
	not object.get(part.value, field, null) in [null, {}]
}

findings contains finding.at(_rule, {"pointer": $"{part.at}/stdio_mode"}, "a guest bridge has no terminal") if {
	some part in parts.processes
	part.surface == "guest_bridge"
	part.value.stdio_mode == "pty"
}

_rule := rego.metadata.chain()
