# METADATA
# title: Usable signal without a digest
# description: |
#   Without its digest nobody can tell later which signal was relied on.
# related_resources:
#   - ref: docs/rules.md#trust-signalno-digest
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.no-digest
#   severity: warn
#   remediation: |
#     Record the digest of the signal.
package gatehouse.agent_machine.trust_signal.no_digest

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/response/signals/{i}/signalDigest"},
	$"the signal `{signal.signalRef}` is usable and has no digest",
) if {
	input.contract.response.usableForGrantResolution
	some i, signal in input.contract.response.signals
	signal.signalDigest == null
}

_rule := rego.metadata.chain()
