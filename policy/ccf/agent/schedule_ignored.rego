# METADATA
# title: Schedule of an agent that does not stay
# description: |
#   Without `daemon` the agent runs every plugin once and ends; a schedule does nothing.
# related_resources:
#   - ref: docs/rules.md#ccfschedule-ignored
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.schedule-ignored
#   severity: warn
#   remediation: |
#     Set `daemon`, or take the schedule out.
package gatehouse.ccf.agent.schedule_ignored

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/schedule"},
	"the agent runs each plugin once and ends, for `daemon` is not set",
) if {
	object.get(input.contract, "daemon", false) == false
	some name, plugin in input.contract.plugins
	is_string(plugin.schedule)
}

_rule := rego.metadata.chain()
