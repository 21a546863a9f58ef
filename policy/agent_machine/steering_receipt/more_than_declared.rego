# METADATA
# title: More bytes than were agreed to
# description: |
#   The consent was asked for a number of bytes, and more were fetched.
# related_resources:
#   - ref: docs/rules.md#steering-receiptmore-than-declared
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.more-than-declared
#   severity: warn
#   remediation: |
#     Ask again with the number that is needed.
package gatehouse.agent_machine.steering_receipt.more_than_declared

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/consent/declaredBytes"},
	$"{fetched} bytes were fetched, and {declared} were declared",
) if {
	declared := input.contract.consent.declaredBytes
	declared != null
	fetched := sum([record.storage.sizeBytes |
		some record in input.contract.artifactRecords
		record.source.type != "local"
	])
	fetched > declared
}

_rule := rego.metadata.chain()
