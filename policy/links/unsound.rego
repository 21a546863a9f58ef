# METADATA
# title: Authority from a document that does not hold
# description: |
#   A document in the chain of authority is denied by its own rules, is out of force, or is of a kind that authorises
#   nothing.
# related_resources:
#   - ref: docs/rules.md#linksunsound
# custom:
#   code: links.unsound
#   severity: deny
#   remediation: |
#     Rely on a document that is sound and in force at the time.
package gatehouse.links.unsound

import data.gatehouse.finding
import data.gatehouse.links.chain

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` rests on `{document.source}`: {document.because}",
) if {
	some link in chain.links
	some i in chain.reached(link)
	document := chain.documents[i]
	not document.authorises
}

_rule := rego.metadata.chain()
