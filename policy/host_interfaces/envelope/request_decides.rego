# METADATA
# title: Request that decides
# description: |
#   A request asks. Only the broker's response allows.
# related_resources:
#   - ref: docs/rules.md#host-interfacerequest-decides
# schemas:
#   - input.contract: schema["host-interface-envelope.v1"]
# custom:
#   code: host-interface.request-decides
#   severity: deny
#   remediation: |
#     Send the request without a decision, or mark the broker's answer as a `response`.
package gatehouse.host_interfaces.envelope.request_decides

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/direction"},
	"a request carries its own permission",
) if {
	input.contract.direction == "request"
	input.contract.result == "allow"
}

_rule := rego.metadata.chain()
