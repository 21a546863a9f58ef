# METADATA
# title: Document that is not the one named
# description: |
#   The digest given for a document is not that of the document found under its name: it was changed since, or
#   another was put in its place.
# related_resources:
#   - ref: docs/rules.md#linksforged
# custom:
#   code: links.forged
#   severity: deny
#   remediation: |
#     Name the digest of the document that is meant, and give that one along.
package gatehouse.links.forged

import data.gatehouse.finding
import data.gatehouse.links.chain

findings contains finding.at(
	_rule,
	place,
	$"the {link.name} `{link.ref}` is named with the digest `{link.digest.text}`, and `{document.source}` has `{document.digest}`",
) if {
	some [link, place] in _named
	some i in link.found
	document := input.related.documents[i]
	link.digest.text != document.digest
}

_named contains [link, link.digest.at] if some link in input.facts.links

_named contains [link, first.at] if {
	some first in chain.links
	some i in chain.reached(first)
	some link in chain.documents[i].links
}

_rule := rego.metadata.chain()
