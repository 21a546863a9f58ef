# METADATA
# title: Isolation that nobody attests
# description: |
#   A target of the weak class is a process on the same host. Nothing that is said along, under whatever name, may
#   claim a container, a virtual machine, an enclave or cryptographic isolation for it. To deny one (`false`,
#   `none`) is no claim.
# related_resources:
#   - ref: docs/rules.md#targetisolation-claim
# custom:
#   code: target.isolation-claim
#   severity: deny
#   remediation: |
#     Take the claim out, or write `false` for it.
package gatehouse.execution_plane.target.isolation_claim

import data.gatehouse.execution_plane.isolation
import data.gatehouse.execution_plane.known
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": claim.pointer},
	$"`{claim.text}` claims an isolation that the class `{known.weak.class}` does not have",
) if {
	some claim in isolation.claims
}

_rule := rego.metadata.chain()
