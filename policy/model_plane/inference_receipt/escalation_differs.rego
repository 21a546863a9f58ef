# METADATA
# title: Receipt that its escalations do not bear out
# description: |
#   The decisions of the chain are at hand. Each was about this input and was taken before the receipt was written;
#   among them are one that leaves the tier which the receipt was escalated from, and one that reaches its tier and
#   residency class, under its lease.
# related_resources:
#   - ref: docs/rules.md#inferenceescalation-differs
# schemas:
#   - input.contract: schema["inference-receipt.v2"]
# custom:
#   code: inference.escalation-differs
#   severity: deny
#   remediation: |
#     Name the decisions by which this inference was raised, or correct the receipt.
package gatehouse.model_plane.inference_receipt.escalation_differs

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	link.at,
	$"the decision in `{document.source}` is about another input",
) if {
	some link in _links
	some document in _decisions[link.ref]
	lower(document.contract.inputHash) != lower(input.contract.inputHash)
}

findings contains finding.at(
	_rule,
	link.at,
	$"the decision in `{document.source}` was taken after the receipt was written",
) if {
	some link in _links
	some document in _decisions[link.ref]
	document.instants["/decidedAt"] > input.facts.instants["/issuedAt"]
}

findings contains finding.at(
	_rule,
	{"pointer": "/escalatedFrom"},
	$"no decision of the chain leaves {input.contract.escalatedFrom}",
) if {
	_is_complete
	not input.contract.escalatedFrom in {document.contract.fromTier | some document in _decisions[_]}
}

findings contains finding.at(
	_rule,
	{"pointer": "/tier"},
	$"no decision of the chain reaches {input.contract.tier} and `{input.contract.dataResidencyClass}`",
) if {
	_is_complete
	not [input.contract.tier, input.contract.dataResidencyClass] in {[to.toTier, to.toResidencyClass] | to := _decisions[_][_].contract}
}

findings contains finding.at(
	_rule,
	{"pointer": "/capabilityLeaseRef"},
	$"no decision of the chain was taken under `{input.contract.capabilityLeaseRef}`",
) if {
	_is_complete
	not input.contract.capabilityLeaseRef in {document.contract.capabilityLeaseRef | some document in _decisions[_]}
}

_links contains link if {
	some link in input.facts.links
	link.name == "escalation decision"
}

_decisions[link.ref] contains document if {
	some link in _links
	some i in link.found
	document := input.related.documents[i]
}

# What no decision says can only be told where all of them are at hand.
_is_complete if {
	count(input.contract.escalationChain) > 0
	every ref in input.contract.escalationChain {
		_decisions[ref]
	}
}

_rule := rego.metadata.chain()
