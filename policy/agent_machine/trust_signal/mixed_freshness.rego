# METADATA
# title: Fresh against its own age
# description: |
#   A signal is fresh as long as its age is within the limit that stands beside it; a stale answer is not fresh.
# related_resources:
#   - ref: docs/rules.md#trust-signalmixed-freshness
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.mixed-freshness
#   severity: deny
#   remediation: |
#     Set `fresh` to what age and limit say.
package gatehouse.agent_machine.trust_signal.mixed_freshness

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"{at}/fresh"},
	$"`fresh` is {freshness.fresh} at {freshness.observedAgeSeconds} s of {freshness.maxAgeSeconds} s",
) if {
	some [at, freshness] in _ages
	not _fits(freshness)
}

findings contains finding.at(
	_rule,
	{"pointer": "/response/freshness/fresh"},
	"the answer is stale, and yet it is fresh",
) if {
	input.contract.response.status == "stale"
	input.contract.response.freshness.fresh
}

_ages contains ["/response/freshness", input.contract.response.freshness]

_ages contains [$"/response/signals/{i}/freshness", signal.freshness] if {
	some i, signal in input.contract.response.signals
}

_fits(freshness) if {
	freshness.fresh
	freshness.observedAgeSeconds <= freshness.maxAgeSeconds
}

_fits(freshness) if {
	not freshness.fresh
	freshness.observedAgeSeconds > freshness.maxAgeSeconds
}

_rule := rego.metadata.chain()
