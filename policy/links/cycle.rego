# METADATA
# title: Authority that rests on itself
# description: |
#   Documents that authorise each other in a circle have no authority that comes from outside.
# related_resources:
#   - ref: docs/rules.md#linkscycle
# custom:
#   code: links.cycle
#   severity: deny
#   remediation: |
#     Let the chain end in a document that relies on no other.
package gatehouse.links.cycle

import data.gatehouse.finding
import data.gatehouse.links.chain

findings contains finding.at(
	_rule,
	link.at,
	$"the {link.name} `{link.ref}` rests on `{document.source}`, which rests on itself",
) if {
	some link in chain.links
	some i in chain.reached(link)
	document := chain.documents[i]
	i in chain.behind(i)
}

_rule := rego.metadata.chain()
