# METADATA
# title: Ready for production and not ready
# description: |
#   Maturity and the two flags are three words for one claim. Where they differ, each reader picks another.
# related_resources:
#   - ref: docs/rules.md#release-evidencemixed-readiness
# schemas:
#   - input.contract: schema["release-evidence-bundle.v0.1.0"]
# custom:
#   code: release-evidence.mixed-readiness
#   severity: deny
#   remediation: |
#     Set the maturity `production-ready` and both flags together, or none of them.
package gatehouse.agent_machine.release_evidence.mixed_readiness

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": at},
	$"{claim}, and the maturity is `{input.contract.release.maturity}`",
) if {
	some [at, claim] in _contradictions
}

_contradictions contains ["/release/productionReady", $"`productionReady` is {ready}"] if {
	ready := input.contract.release.productionReady
	not ready == _mature
}

_contradictions contains ["/readiness/productionReady", $"`productionReady` is {ready}"] if {
	ready := input.contract.readiness.productionReady
	not ready == _mature
}

default _mature := false

_mature if input.contract.release.maturity == "production-ready"

_rule := rego.metadata.chain()
