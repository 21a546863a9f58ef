# METADATA
# title: Source at a branch
# description: |
#   The sourceset is not loaded yet. Before it is, each source needs a commit: a branch is something else tomorrow.
# related_resources:
#   - ref: docs/rules.md#steering-sourcesetfloating-revision
# schemas:
#   - input.contract: schema["steering-sourceset.v0.1.0"]
# custom:
#   code: steering-sourceset.floating-revision
#   severity: warn
#   remediation: |
#     Name the commit that is meant.
package gatehouse.agent_machine.steering_sourceset.floating_revision

import data.gatehouse.agent_machine.steering_sourceset.revision
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}/source/revision"},
	$"`{branch}` is no commit",
) if {
	not input.contract.activation.loadableToday
	some part, branch in revision.floating
}

_rule := rego.metadata.chain()
