# A sound InteractionSafetyPack, and what a test wants to be different in it.
package gatehouse.agent_machine.interaction_safety.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"InteractionSafetyPack",
	changed.document(_interaction_safety, gone, changes),
	"2026-04-07T11:00:00",
)

_interaction_safety := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:interaction-safety-pack:chess-club",
	"kind": "InteractionSafetyPack",
	"domain": "chess club",
	"roles": ["Player", "Coach"],
	"spaces": [
		{"name": "Board", "minorAccess": "allowed"},
		{"name": "Back office", "minorAccess": "blocked"},
	],
	"communicationPrimitives": [
		{
			"name": "BoardChat",
			"allowed": true,
			"safetyProperties": ["moderated", "logged"],
		},
	],
	"nonNegotiables": ["no-private-chat"],
	"incidentSeverity": [
		{
			"level": "S1",
			"targetTimeline": "<=4h",
			"requiresContainment": true,
			"requiresEvidencePreservation": true,
		},
		{"level": "S4", "targetTimeline": "<=7d"},
	],
	"dataGovernance": {
		"userRecordsPlane": "club",
		"safetyEvidencePlane": "sealed",
		"rawAudioVideoDefault": "on-with-consent",
	},
	"jurisdiction": {
		"packRef": "urn:srcos:jurisdiction-pack:is-1",
		"reviewed": true,
		"defaultWhenUncertain": "stricter-policy",
	},
	"launchGate": {"providerMinorInteractionEnabled": true, "requiresReviewedJurisdictionPack": true},
	"receiptSafety": {
		"includeRawContent": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"issuedAt": "2026-04-07T11:00:00Z",
	"labels": {"club": "north"},
}
