# METADATA
# title: Ready for production with something in the way
# description: |
#   A release for production was validated in a run that can be found, nothing is known to block it, and none of its
#   examples may change under its name.
# related_resources:
#   - ref: docs/rules.md#release-evidenceunearned-readiness
# schemas:
#   - input.contract: schema["release-evidence-bundle.v0.1.0"]
# custom:
#   code: release-evidence.unearned-readiness
#   severity: deny
#   remediation: |
#     Remove what is in the way, or call the release `production-blocked`.
package gatehouse.agent_machine.release_evidence.unearned_readiness

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": at},
	$"the release is called ready for production, and {fault}",
) if {
	_claims_readiness
	some [at, fault] in _faults
}

_claims_readiness if input.contract.release.productionReady

_claims_readiness if input.contract.readiness.productionReady

_claims_readiness if input.contract.release.maturity == "production-ready"

_faults contains [$"/knownBlockers/{i}", $"`{blocker}` blocks it"] if some i, blocker in input.contract.knownBlockers

_faults contains ["/validation/status", $"its validation is `{input.contract.validation.status}`"] if {
	input.contract.validation.status != "passed"
}

_faults contains ["/validation", $"its validation has no `{field}`"] if {
	some field in ["workflowRunId", "validatedAt"]
	object.get(input.contract.validation, field, null) == null
}

_faults contains [$"/supplyChain/mutableBootstrapExamples/{i}", $"`{example.path}` may change"] if {
	some i, example in input.contract.supplyChain.mutableBootstrapExamples
}

_rule := rego.metadata.chain()
