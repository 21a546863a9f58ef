# METADATA
# title: Source without a folder
# description: |
#   A file of the working folder that is named without one is found there, and then looked for on the search path of
#   programs, where it is not.
# related_resources:
#   - ref: docs/rules.md#ccfbare-source
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.bare-source
#   severity: warn
#   remediation: |
#     Write `./` before the name, or an absolute path.
package gatehouse.ccf.agent.bare_source

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/source"},
	$"`{plugin.source}` names no folder: a file of that name is found here and then not started",
) if {
	some name, plugin in input.contract.plugins
	not contains(plugin.source, "/")
	not contains(plugin.source, ":")
}

_rule := rego.metadata.chain()
