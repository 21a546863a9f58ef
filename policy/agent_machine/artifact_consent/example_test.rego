# A sound ArtifactConsentRecord, and what a test wants to be different in it.
package gatehouse.agent_machine.artifact_consent.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"ArtifactConsentRecord",
	changed.document(_artifact_consent, gone, changes),
	"2026-04-05T09:00:00",
)

# The same, judged at another instant.
record_at(changes, time) := object.union(record(changes), {"time": time})

_artifact_consent := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:artifact-consent-record:compass.2026-04",
	"kind": "ArtifactConsentRecord",
	"sourcesetId": "compass.small",
	"scope": "download-and-activation",
	"decision": "granted",
	"decidedAt": "2026-04-05T09:00:00Z",
	"subject": {"principalRef": "urn:srcos:principal:mara", "attestation": "interactive-operator"},
	"disclosure": {
		"declaredBytes": 250000,
		"purpose": "steering study",
		"artifactRepos": ["acme/compass", "acme/compass-sae"],
		"retention": "until-revoked",
	},
	"expiresAt": "2026-07-05T09:00:00Z",
	"revokedAt": null,
	"notes": ["asked in person"],
}
