# METADATA
# title: Original shown as a redacted copy
# description: |
#   The artifact is called redacted, and its content is what the redaction at hand was made of.
# related_resources:
#   - ref: docs/rules.md#artifactoriginal-as-redacted
# schemas:
#   - input.contract: schema["artifact.v1"]
# custom:
#   code: artifact.original-as-redacted
#   severity: deny
#   remediation: |
#     Name the redacted content.
package gatehouse.workspace_records.artifact.original_as_redacted

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the content is what the redaction in `{document.source}` was made of",
) if {
	_is_called_redacted
	some link in input.facts.links
	link.name == "unredacted original"
	some i in link.found
	document := input.related.documents[i]
}

_is_called_redacted if input.contract.redacted

_is_called_redacted if input.contract.kind == "redacted-diagnostic"

_rule := rego.metadata.chain()
