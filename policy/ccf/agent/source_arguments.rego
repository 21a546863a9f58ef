# METADATA
# title: Source with arguments
# description: |
#   The agent runs the file that `source` names, without a shell and without arguments. With words behind the name, no such
#   file is there.
# related_resources:
#   - ref: docs/rules.md#ccfsource-arguments
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.source-arguments
#   severity: deny
#   remediation: |
#     Name the file alone, and pass the settings as `config`.
package gatehouse.ccf.agent.source_arguments

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/source"},
	$"`{plugin.source}` has an option in it: the agent looks for a file of all of that name",
) if {
	some name, plugin in input.contract.plugins
	contains(plugin.source, " -")
}

_rule := rego.metadata.chain()
