# METADATA
# title: Conflict or quarantine that ended without a decision
# description: |
#   A conflict that is to be settled by hand, and a quarantine, end by the decision of somebody. The state says that
#   it has ended, and no decision that holds is named.
# related_resources:
#   - ref: docs/rules.md#file-availabilityundecided
# schemas:
#   - input.contract: schema["file-availability.v1"]
# custom:
#   code: file-availability.undecided
#   severity: deny
#   remediation: |
#     Have it decided, and name the decision card.
package gatehouse.workspace_records.file_availability.undecided

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/conflictDetails/resolutionStrategy"},
	$"the conflict is over, and nobody decided it by `{details.resolutionStrategy}`",
) if {
	input.contract.state != "conflicted"
	details := input.contract.conflictDetails
	details.resolutionStrategy in {"manual", "quarantine"}
	not _is_set_aside(details.resolutionStrategy)
	trim_space(object.get(details, "resolutionDecisionCardId", "")) == ""
}

findings contains finding.at(
	_rule,
	{"pointer": "/quarantineDetails"},
	"the quarantine is over, and nobody released the file",
) if {
	input.contract.state != "quarantined"
	trim_space(object.get(input.contract.quarantineDetails, "releaseDecisionCardId", "")) == ""
}

findings contains finding.at(
	_rule,
	link.at,
	$"the decision card `{link.ref}` is not among the related documents",
) if {
	input.related.documents != null
	some link in _decisions
	link.found == []
}

findings contains finding.at(
	_rule,
	link.at,
	$"the decision card `{link.ref}` does not hold: {document.because}",
) if {
	some link in _decisions
	some i in link.found
	document := input.related.documents[i]
	not document.authorises
}

# A file put into quarantine is not released by it.
_is_set_aside("quarantine") if input.contract.state == "quarantined"

# The decisions by which the state has ended.
_decisions contains link if {
	some link in input.facts.links
	link.name == "decision card"
	_is_over[link.at.pointer]
}

_is_over["/conflictDetails/resolutionDecisionCardId"] if input.contract.state != "conflicted"

_is_over["/quarantineDetails/releaseDecisionCardId"] if input.contract.state != "quarantined"

_rule := rego.metadata.chain()
