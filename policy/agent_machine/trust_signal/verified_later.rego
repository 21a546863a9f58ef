# METADATA
# title: Verified after it was observed
# description: |
#   A signal is verified before anyone observes the outcome.
# related_resources:
#   - ref: docs/rules.md#trust-signalverified-later
# schemas:
#   - input.contract: schema["external-trust-signal-provider.v0.1.0"]
# custom:
#   code: trust-signal.verified-later
#   severity: deny
#   remediation: |
#     Record the times at which each thing happened.
package gatehouse.agent_machine.trust_signal.verified_later

import data.gatehouse.finding
import data.gatehouse.instant

findings contains finding.at(
	_rule,
	{"pointer": at},
	"`verifiedAt` is after `observedAt`",
) if {
	some at in _verified
	instant.before("/observedAt", at)
}

_verified contains "/response/verifiedAt"

_verified contains $"/response/signals/{i}/verifiedAt" if some i, _ in input.contract.response.signals

_rule := rego.metadata.chain()
