# METADATA
# title: Signal that nobody asked for
# description: |
#   Each type of signal is answered once, and only if it was asked for. What comes besides was chosen by the one who
#   gains by it.
# related_resources:
#   - ref: docs/rules.md#trust-signalunasked-type
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.unasked-type
#   severity: deny
#   remediation: |
#     Ask for the type, or leave the signal out.
package gatehouse.agent_machine.trust_signal.unasked_type

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/signalType"},
	$"`{signal.signalType}` was not asked for",
) if {
	some i, signal in input.contract.response.signals
	not signal.signalType in input.contract.request.requestedSignalTypes
}

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/signalType"},
	$"`{signal.signalType}` is answered before",
) if {
	some i, signal in input.contract.response.signals
	some j, other in input.contract.response.signals
	j < i
	other.signalType == signal.signalType
}

_rule := rego.metadata.chain()
