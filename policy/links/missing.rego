# METADATA
# title: Authority that nobody can show
# description: |
#   A contract acts by the authority of a document that is not among those given along. What cannot be looked at
#   gives no authority.
# related_resources:
#   - ref: docs/rules.md#linksmissing
# custom:
#   code: links.missing
#   severity: deny
#   remediation: |
#     Give the document along with `--related`, or name one that exists.
package gatehouse.links.missing

import data.gatehouse.finding
import data.gatehouse.links.chain

findings contains finding.at(
	_rule,
	reference.at,
	$"{reference.whose} is not among the related documents",
) if {
	chain.documents
	some reference in chain.references
	reference.link.found == []
}

_rule := rego.metadata.chain()
