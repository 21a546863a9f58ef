# METADATA
# title: Upload of what was to be redacted
# description: |
#   The thing that is sent is the unredacted original of a redaction, or a log to which none was applied.
# related_resources:
#   - ref: docs/rules.md#transferunredacted-export
# schemas:
#   - input.contract: schema["transfer-operation.v1"]
# custom:
#   code: transfer.unredacted-export
#   severity: deny
#   remediation: |
#     Send the redacted copy.
package gatehouse.workspace_records.transfer_operation.unredacted_export

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"`{link.ref}` is what the redaction in `{document.source}` was made of",
) if {
	input.contract.direction == "upload"
	some link in input.facts.links
	link.name == "unredacted original"
	some i in link.found
	document := input.related.documents[i]
}

findings contains finding.at(_rule, link.at, $"the log `{link.ref}` is not redacted") if {
	input.contract.direction == "upload"
	some link in input.facts.links
	link.name == "operation log"
	some i in link.found
	not input.related.documents[i].contract.redactionApplied
}

_rule := rego.metadata.chain()
