# METADATA
# title: Signal of another provider
# description: |
#   The answer and each of its signals come from the provider that was asked. Anything else was put in by somebody
#   whom nobody asked.
# related_resources:
#   - ref: docs/rules.md#trust-signalother-provider
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.other-provider
#   severity: deny
#   remediation: |
#     Keep only what the provider of the request answered.
package gatehouse.agent_machine.trust_signal.other_provider

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/response/providerRef"},
	$"the answer is from `{input.contract.response.providerRef}`, and `{input.contract.request.providerRef}` was asked",
) if {
	input.contract.response.providerRef != input.contract.request.providerRef
}

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/providerRef"},
	$"the signal is from `{signal.providerRef}`, and `{input.contract.request.providerRef}` was asked",
) if {
	some i, signal in input.contract.response.signals
	signal.providerRef != input.contract.request.providerRef
}

_rule := rego.metadata.chain()
