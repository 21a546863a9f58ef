# A verified SignedReleaseBundleEnvelope, and what a test wants to be different in it.
package gatehouse.agent_machine.release_envelope.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"SignedReleaseBundleEnvelope",
	changed.document(_release_envelope, gone, changes),
	"2026-04-03T10:00:05",
)

# An envelope whose bundle nobody has signed.
unsigned(changes) := record(object.union(_unsigned, changes))

_unsigned := {
	"/signature": {
		"status": "unsigned",
		"algorithm": null,
		"keyRef": null,
		"signatureDigest": null,
		"signatureRef": null,
		"transparencyLogRef": null,
		"certificateRef": null,
	},
	"/verification": {
		"verified": false,
		"verificationStatus": "not-run",
		"verifiedAt": null,
		"verifierVersion": null,
		"failureReason": "nothing is signed yet",
	},
}

_release_envelope := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:signed-release-bundle-envelope:spring-2",
	"kind": "SignedReleaseBundleEnvelope",
	"subject": {
		"subjectKind": "ReleaseEvidenceBundle",
		"subjectRef": "urn:srcos:agent-machine:release-evidence-bundle:spring-2",
		"subjectDigest": "sha256:8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8",
		"sourceCommitSha": "89abcdef0123456789abcdef0123456789abcdef",
		"workflowRunId": 4711,
	},
	"signature": {
		"status": "signed",
		"algorithm": "cosign-keyless",
		"keyRef": "urn:srcos:signing-key:release",
		"signatureDigest": "sha256:f144a6907dc4284d1f9fe6a7d9b9ff53c02c1d07ba68f24d413d7ff7f757a782",
		"signatureRef": "spring-2.json.sig",
		"transparencyLogRef": "urn:srcos:transparency-log:88",
		"certificateRef": "urn:srcos:certificate:release-88",
	},
	"verification": {
		"verified": true,
		"verificationStatus": "passed",
		"verifiedAt": "2026-04-03T10:00:00Z",
		"verifierVersion": "2.4.1",
		"failureReason": null,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"rawPromptContentIncluded": false,
		"rawKvCacheContentIncluded": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"generatedAt": "2026-04-03T10:00:05Z",
	"notes": ["verified on the build host"],
}
