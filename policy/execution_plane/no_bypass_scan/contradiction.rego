# METADATA
# title: Scan that contradicts itself
# description: |
#   A clear scan found nothing, a blocked one found something, and what it found is what it looked for.
# related_resources:
#   - ref: docs/rules.md#no-bypass-scancontradiction
# schemas:
#   - input.contract: schema["execution-plane-any"]
# custom:
#   code: no-bypass-scan.contradiction
#   severity: deny
#   remediation: |
#     Write the status that the violations show.
package gatehouse.execution_plane.no_bypass_scan.contradiction

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/scan_status"}, "the scan is clear, and lists violations") if {
	input.contract.scan_status == "clear"
	count(input.contract.violations) > 0
}

findings contains finding.at(_rule, {"pointer": "/scan_status"}, "the scan is blocked, and lists no violation") if {
	input.contract.scan_status == "blocked"
	input.contract.violations == []
}

findings contains finding.at(
	_rule,
	{"pointer": $"/violations/{i}/{field}"},
	$"the scan is about `{input.contract[field]}`, and the violation about `{violation[field]}`",
) if {
	some i, violation in input.contract.violations
	some field in ["forbidden_module", "required_facade"]
	violation[field] != input.contract[field]
}

_rule := rego.metadata.chain()
