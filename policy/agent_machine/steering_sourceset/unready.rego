# METADATA
# title: Loadable before it is settled what is loaded
# description: |
#   A sourceset that can be loaded today names a commit of each source and the digest of each file, and its status
#   does not say otherwise. A branch, or a file of unknown digest, is loaded as whatever it has become.
# related_resources:
#   - ref: docs/rules.md#steering-sourcesetunready
# schemas:
#   - input.contract: schema["steering-sourceset.v0.1.0"]
# custom:
#   code: steering-sourceset.unready
#   severity: deny
#   remediation: |
#     Name the commits and the digests, or set `loadableToday` to false.
package gatehouse.agent_machine.steering_sourceset.unready

import data.gatehouse.agent_machine.steering_sourceset.revision
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}/source/revision"},
	$"the sourceset is loadable, and `{branch}` is no commit",
) if {
	input.contract.activation.loadableToday
	some part, branch in revision.floating
}

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}"},
	$"the sourceset is loadable, and no digest is expected of the files of `{input.contract[part].source.repo}`",
) if {
	input.contract.activation.loadableToday
	some part in ["model", "sae"]
	not input.contract[part].expectedDigests
}

findings contains finding.at(
	_rule,
	{"pointer": "/status"},
	$"the sourceset is loadable, and its status is `{input.contract.status}`",
) if {
	input.contract.activation.loadableToday
	input.contract.status in data.gatehouse.agent_machine.steering_sourceset.not_loadable
}

_rule := rego.metadata.chain()
