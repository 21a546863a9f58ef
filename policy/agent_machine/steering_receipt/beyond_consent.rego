# METADATA
# title: Fetched beyond the consent
# description: |
#   What is fetched needs a consent that was granted and in force at the time, for this sourceset, this use and
#   every repository. The receipt repeats what the consent says, and nothing else.
# related_resources:
#   - ref: docs/rules.md#steering-receiptbeyond-consent
# schemas:
#   - input.contract: schema["steering-artifact-receipt.v0.1.0"]
# custom:
#   code: steering-receipt.beyond-consent
#   severity: deny
#   remediation: |
#     Ask for a consent that covers what was fetched.
package gatehouse.agent_machine.steering_receipt.beyond_consent

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/consent/consentRef"},
	$"`{consent.source}` {fault}",
) if {
	some consent in _consents
	count(input.contract.artifactRecords) > 0
	some fault in _faults(consent)
}

findings contains finding.at(
	_rule,
	{"pointer": $"/artifactRecords/{i}/source/repo"},
	$"`{consent.source}` does not name the repository `{record.source.repo}`",
) if {
	some consent in _consents
	some i, record in input.contract.artifactRecords
	record.source.type != "local"
	not record.source.repo in consent.contract.disclosure.artifactRepos
}

findings contains finding.at(
	_rule,
	{"pointer": $"/consent/{field}"},
	$"`{field}` is {json.marshal(here)}, and `{consent.source}` has {json.marshal(there)}",
) if {
	some consent in _consents
	some field, path in {
		"scope": ["scope"],
		"subjectRef": ["subject", "principalRef"],
		"attestation": ["subject", "attestation"],
		"declaredBytes": ["disclosure", "declaredBytes"],
	}
	here := input.contract.consent[field]
	here != null
	there := object.get(consent.contract, path, null)
	here != there
}

findings contains finding.at(
	_rule,
	{"pointer": "/consent/decidedAt"},
	$"`{consent.source}` was decided at another time",
) if {
	some consent in _consents
	input.facts.instants["/consent/decidedAt"] != consent.instants["/decidedAt"]
}

_consents contains input.related.documents[i] if {
	some link in input.facts.links
	link.name == "consent"
	some i in link.found
}

_faults(consent) := {fault |
	some [value, permitted, fault] in [
		[consent.contract.decision, ["granted"], "was declined"],
		[consent.contract.sourcesetId, [input.contract.sourcesetId], "is for another sourceset"],
		[consent.contract.scope, [input.contract.consent.checkedBefore, "download-and-activation"], "is for another use"],
	]
	not value in permitted
} | {$"is over since {consent.contract[field]}" |
	some field in ["expiresAt", "revokedAt"]
	consent.instants[$"/{field}"] <= input.facts.instants["/generatedAt"]
}

_rule := rego.metadata.chain()
