# METADATA
# title: Usable by signals that are not
# description: |
#   An answer that is usable rests on at least one signal, and each of them is fresh and did not fail.
# related_resources:
#   - ref: docs/rules.md#trust-signalunfit-signal
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.unfit-signal
#   severity: deny
#   remediation: |
#     Leave out what failed or went stale, or call the answer what it is.
package gatehouse.agent_machine.trust_signal.unfit_signal

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/response/signals"},
	"the answer is usable and holds no signal",
) if {
	input.contract.response.usableForGrantResolution
	count(input.contract.response.signals) == 0
}

findings contains finding.at(
	_rule,
	{"pointer": "/response/freshness/fresh"},
	"the answer is usable and not fresh",
) if {
	input.contract.response.usableForGrantResolution
	not input.contract.response.freshness.fresh
}

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}"},
	$"the answer is usable, and its signal `{signal.signalRef}` {fault}",
) if {
	input.contract.response.usableForGrantResolution
	some i, signal in input.contract.response.signals
	some fault in _faults(signal)
}

_faults(signal) := {fault |
	some [holds, fault] in [
		[signal.freshness.fresh == false, "is not fresh"],
		[signal.failureReason != null, "failed"],
	]
	holds
}

_rule := rego.metadata.chain()
