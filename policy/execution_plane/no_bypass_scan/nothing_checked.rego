# METADATA
# title: Scan of nothing
# description: |
#   A scan that looked at no path found nothing because there was nothing to find.
# related_resources:
#   - ref: docs/rules.md#no-bypass-scannothing-checked
# schemas:
#   - input.contract: schema["no-bypass-scan.v1"]
# custom:
#   code: no-bypass-scan.nothing-checked
#   severity: deny
#   remediation: |
#     Scan the caller's paths and list them.
package gatehouse.execution_plane.no_bypass_scan.nothing_checked

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "/checked_paths"}, "the scan is clear, and looked at no path") if {
	input.contract.scan_status == "clear"
	input.contract.checked_paths == []
}

_rule := rego.metadata.chain()
