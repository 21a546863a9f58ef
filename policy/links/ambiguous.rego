# METADATA
# title: Authority under a name that two documents bear
# description: |
#   Two documents that differ bear the name by which authority is claimed, so that nobody can tell which is meant.
# related_resources:
#   - ref: docs/rules.md#linksambiguous
# custom:
#   code: links.ambiguous
#   severity: deny
#   remediation: |
#     Give every document an id of its own, and only the one that is meant along.
package gatehouse.links.ambiguous

import data.gatehouse.finding
import data.gatehouse.links.chain

findings contains finding.at(
	_rule,
	reference.at,
	$"{reference.whose} is the name of {concat(" and ", sources)}",
) if {
	some reference in chain.references
	count(reference.link.found) > 1
	sources := sort({$"`{chain.documents[i].source}`" | some i in reference.link.found})
}

_rule := rego.metadata.chain()
