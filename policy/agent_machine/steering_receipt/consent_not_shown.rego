# METADATA
# title: Complete without the consent asked for
# description: |
#   The sourceset asks a person before anything is fetched. The receipt does not name the consent by which that was
#   done.
# related_resources:
#   - ref: docs/rules.md#steering-receiptconsent-not-shown
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.consent-not-shown
#   severity: warn
#   remediation: |
#     Name the consent in `consent.consentRef`.
package gatehouse.agent_machine.steering_receipt.consent_not_shown

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sourcesetId"},
	$"`{sourceset.source}` asks for consent, and the receipt names none",
) if {
	input.contract.status == "complete"
	some link in input.facts.links
	link.name == "sourceset"
	some i in link.found
	sourceset := input.related.documents[i]
	sourceset.contract.consent.requiresUserConsent
	object.get(input.contract, ["consent", "consentRef"], null) in [null, ""]
}

_rule := rego.metadata.chain()
