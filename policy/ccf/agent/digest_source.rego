# METADATA
# title: Source named by digest
# description: |
#   The agent fetches a plugin by the tag of its image only. A reference by digest is taken for a path; where no such file is,
#   the agent ends. Nor does it look up what the image says of itself: version 1 of the protocol holds, unless the
#   configuration says another.
# related_resources:
#   - ref: docs/rules.md#ccfdigest-source
# schemas:
#   - input.contract: schema["ccf-agent-configuration.v1"]
# custom:
#   code: ccf.digest-source
#   severity: warn
#   remediation: |
#     Name the image by its tag, or fetch it by digest beforehand and name the file; say `protocol_version`.
package gatehouse.ccf.agent.digest_source

import data.gatehouse.execution_plane.escape
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/plugins/{escape.token(name)}/source"},
	$"`{plugin.source}` names an image by digest, which the agent neither fetches nor asks for its protocol version",
) if {
	some name, plugin in input.contract.plugins
	some algorithm in data.gatehouse.ccf.digest_algorithms
	contains(plugin.source, $"@{algorithm}:")
}

_rule := rego.metadata.chain()
