# METADATA
# title: Digests required and not given
# description: |
#   A source that requires digests and expects none cannot be fetched: every file of it is refused.
# related_resources:
#   - ref: docs/rules.md#steering-sourcesetno-digests
# schemas:
#   - input.contract: schema["steering-sourceset.v0.1.0"]
# custom:
#   code: steering-sourceset.no-digests
#   severity: warn
#   remediation: |
#     Give the digest of each file in `expectedDigests`.
package gatehouse.agent_machine.steering_sourceset.no_digests

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/{part}/digestRequired"},
	$"digests are required of `{input.contract[part].source.repo}`, and none is given",
) if {
	not input.contract.activation.loadableToday
	some part in ["model", "sae"]
	input.contract[part].digestRequired
	not input.contract[part].expectedDigests
}

_rule := rego.metadata.chain()
