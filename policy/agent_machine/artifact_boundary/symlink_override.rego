# METADATA
# title: Symbolic links that may lead out
# description: |
#   With an override, a symbolic link in the artifact folder can export what lies elsewhere, whatever the buckets
#   say.
# related_resources:
#   - ref: docs/rules.md#artifact-boundarysymlink-override
# schemas:
#   - input.contract: schema["artifact-boundary.v0.1.0"]
# custom:
#   code: artifact-boundary.symlink-override
#   severity: warn
#   remediation: |
#     Set `overrideAllowed` to false, and copy the files instead.
package gatehouse.agent_machine.artifact_boundary.symlink_override

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/symlinkPolicy/overrideAllowed"},
	"an operator may let symbolic links lead out of the boundary",
) if {
	input.contract.symlinkPolicy.overrideAllowed
}

_rule := rego.metadata.chain()
