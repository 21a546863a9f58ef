# METADATA
# title: Reference that leads nowhere
# description: |
#   Documents are given along, and what this record is a part of is not among them.
# related_resources:
#   - ref: docs/rules.md#workspace-recorddangling
# custom:
#   code: workspace-record.dangling
#   severity: warn
#   remediation: |
#     Give it along, or correct the reference.
package gatehouse.workspace_records.shared.dangling

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` is not among the related documents",
) if {
	input.related.documents != null
	some link in input.facts.links
	link.name in data.gatehouse.workspace_records.upward
	link.found == []
}

_rule := rego.metadata.chain()
