# METADATA
# title: Permission without the classifier
# description: |
#   Data crosses because a classifier found nothing against it. Which one it was must be known.
# related_resources:
#   - ref: docs/rules.md#escalationclassifier-unnamed
# schemas:
#   - input.contract: schema["escalation-decision.v2"]
# custom:
#   code: escalation.classifier-unnamed
#   severity: deny
#   remediation: |
#     Give the classifier's digest.
package gatehouse.model_plane.escalation_decision.classifier_unnamed

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": "/sensitivityCheck"},
	"it was permitted, and which classifier looked at the data is not said",
) if {
	input.contract.verdict == "permitted"
	object.get(input.contract.sensitivityCheck, "classifierDigest", null) == null
}

_rule := rego.metadata.chain()
