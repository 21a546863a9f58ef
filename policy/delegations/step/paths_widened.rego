# METADATA
# title: Folder that was not delegated
# description: |
#   A chain of delegations only narrows: a folder lies in one that the parent delegates, with no more access than there.
#   Folders are compared by their segments.
# related_resources:
#   - ref: docs/rules.md#delegationpaths-widened
# custom:
#   code: delegation.paths-widened
#   severity: deny
#   remediation: |
#     Name a folder inside one of the parent's, or ask for less access.
package gatehouse.delegations.step.paths_widened

import data.gatehouse.delegations.chain
import data.gatehouse.finding

findings contains finding.at(
	_rule,
	chain.place(step, location.at.pointer),
	$"{step.child.name} takes `{location.text}` ({access}), which lies in no folder that {step.parent.name} delegates so",
) if {
	some step in chain.steps
	step.parent.gives.paths != null
	some [access, location] in step.child.asks.paths
	not _covered(access, location, step.parent.gives.paths)
}

_covered(access, location, given) if {
	some [allowed, folder] in given
	allowed in {access, "read-write"}
	location.base in {"home", "root"}
	location.base == folder.base
	object.get(location, "user", null) == object.get(folder, "user", null)
	array.slice(location.segments, 0, count(folder.segments)) == folder.segments
}

_rule := rego.metadata.chain()
