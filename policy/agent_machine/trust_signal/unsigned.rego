# METADATA
# title: Signal without the signature asked for
# description: |
#   Where the request asks for signatures, each signal has one that was asked for and seen, and names it and its
#   signer.
# related_resources:
#   - ref: docs/rules.md#trust-signalunsigned
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.unsigned
#   severity: deny
#   remediation: |
#     Leave out what is not signed, and give the status `unsigned`.
package gatehouse.agent_machine.trust_signal.unsigned

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/signature/{field}"},
	$"signatures are asked for, and `{field}` of `{signal.signalRef}` is {json.marshal(value)}",
) if {
	input.contract.request.signatureRequired
	some i, signal in input.contract.response.signals
	some field, value in signal.signature
	value in [false, null, ""]
}

_rule := rego.metadata.chain()
