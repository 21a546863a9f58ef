# METADATA
# title: State without its details
# description: |
#   A conflict names its versions, a quarantine its reason, a transfer how far it is. Without them the state cannot
#   be acted on.
# related_resources:
#   - ref: docs/rules.md#file-availabilitydetails-missing
# schemas:
#   - input.contract: schema["file-availability.v1"]
# custom:
#   code: file-availability.details-missing
#   severity: deny
#   remediation: |
#     Add the details of the state.
package gatehouse.workspace_records.file_availability.details_missing

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/state"},
	$"the file is `{input.contract.state}`, and `{field}` is missing",
) if {
	field := _details[input.contract.state]
	not input.contract[field]
}

_details := {
	"conflicted": "conflictDetails",
	"quarantined": "quarantineDetails",
	"syncing": "syncProgress",
}

_rule := rego.metadata.chain()
