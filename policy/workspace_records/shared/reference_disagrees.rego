# METADATA
# title: Reference to a part of something else
# description: |
#   A record and what it refers to are of one operation and of one device. The document at hand says otherwise.
# related_resources:
#   - ref: docs/rules.md#workspace-recordreference-disagrees
# schemas:
#   - input.contract: schema["terminal-session.v1"]
# custom:
#   code: workspace-record.reference-disagrees
#   severity: deny
#   remediation: |
#     Refer to the document that is meant.
package gatehouse.workspace_records.shared.reference_disagrees

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` is of the operation `{operation}`, this record of `{input.contract.operationId}`",
) if {
	some [link, document] in _related
	operation := _operation(document)
	operation != input.contract.operationId
}

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` is of the device `{device}`, this record of `{input.contract.deviceId}`",
) if {
	some [link, document] in _related
	device := document.contract.deviceId
	device != input.contract.deviceId
}

# What is sent elsewhere may stem from any operation.
_related contains [link, input.related.documents[i]] if {
	some link in input.facts.links
	not link.name in {"unredacted original", "operation log"}
	some i in link.found
}

_operation(document) := document.contract.id if document.kind.name == "WorkspaceOperation"

else := document.contract.operationId

_rule := rego.metadata.chain()
