# METADATA
# title: Envelope around another release
# description: |
#   The envelope names the commit and the workflow run of its bundle. Where the bundle given along has others, the
#   signature is for something else.
# related_resources:
#   - ref: docs/rules.md#release-envelopeother-subject
# schemas:
#   - input.contract: schema["signed-release-bundle-envelope.v0.1.0"]
# custom:
#   code: release-envelope.other-subject
#   severity: deny
#   remediation: |
#     Name the commit and the run that the bundle has, and sign that bundle.
package gatehouse.agent_machine.release_envelope.other_subject

import data.gatehouse.finding

findings contains finding.at(
	_rule,
	{"pointer": $"/subject/{claim.field}"},
	$"`{claim.field}` is `{claim.here}` here and `{claim.there}` in `{document.source}`",
) if {
	some link in input.facts.links
	link.name == "release evidence"
	some i in link.found
	document := input.related.documents[i]
	some claim in _claims(document.contract)
	claim.here != null
	claim.here != claim.there
}

_claims(bundle) := [
	{
		"field": "sourceCommitSha",
		"here": object.get(input.contract.subject, "sourceCommitSha", null),
		"there": bundle.source.commitSha,
	},
	{
		"field": "workflowRunId",
		"here": object.get(input.contract.subject, "workflowRunId", null),
		"there": bundle.validation.workflowRunId,
	},
]

_rule := rego.metadata.chain()
