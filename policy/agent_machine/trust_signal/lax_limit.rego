# METADATA
# title: Age limit beyond the one asked for
# description: |
#   The request says how old an answer may be. An answer that grants itself more is fresh by its own measure only.
# related_resources:
#   - ref: docs/rules.md#trust-signallax-limit
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.lax-limit
#   severity: deny
#   remediation: |
#     Measure freshness by `verificationFreshnessSeconds` of the request, or by less.
package gatehouse.agent_machine.trust_signal.lax_limit

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/response/freshness/maxAgeSeconds"},
	_message(input.contract.response.freshness.maxAgeSeconds),
) if {
	input.contract.response.freshness.maxAgeSeconds > input.contract.request.verificationFreshnessSeconds
}

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/freshness/maxAgeSeconds"},
	_message(signal.freshness.maxAgeSeconds),
) if {
	some i, signal in input.contract.response.signals
	signal.freshness.maxAgeSeconds > input.contract.request.verificationFreshnessSeconds
}

_message(limit) := $"an age of {limit} s is allowed, and {asked} s were asked for" if {
	asked := input.contract.request.verificationFreshnessSeconds
}

_rule := rego.metadata.chain()
