# METADATA
# title: Times in an impossible order
# description: |
#   A receipt is captured after what it is about: the start, the end, the reading of the manifest.
# related_resources:
#   - ref: docs/rules.md#runtime-installtime-order
# schemas:
#   - input.contract: schema["runtime-install-receipt.v2"]
# custom:
#   code: runtime-install.time-order
#   severity: deny
#   remediation: |
#     Record the times at which each thing happened.
package gatehouse.agent_machine.runtime_install.time_order

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": later},
	$"`{trim_prefix(later, "/")}` is before `{trim_prefix(earlier, "/")}`",
) if {
	some [earlier, later] in [
		["/startedAt", "/finishedAt"],
		["/finishedAt", "/capturedAt"],
		["/startedAt", "/capturedAt"],
		["/manifest/resolvedAt", "/capturedAt"],
	]
	instant.before(later, earlier)
}

_rule := rego.metadata.chain()
