# A sound EvalGateProfile, and what a test wants to be different in it.
package gatehouse.agent_machine.eval_gate.example_test

import data.gatehouse.agent_machine.changed_test as changed
import data.gatehouse.example_test as shared

# The input for the document after these changes: what stands at each JSON Pointer instead.
record(changes) := lacking([], changes)

# The same, without what stands at the pointers given first.
lacking(gone, changes) := shared.record_at(
	"EvalGateProfile",
	changed.document(_eval_gate, gone, changes),
	"2026-04-07T10:00:00",
)

_eval_gate := {
	"specVersion": "0.1.0",
	"id": "urn:srcos:agent-machine:eval-gate-profile:press-summary",
	"kind": "EvalGateProfile",
	"loopBudget": {"maxIterations": 4, "onExhaustion": "manual-review"},
	"metrics": [
		{"name": "faithfulness", "minimum": 0.92, "source": "eval/press"},
		{"name": "coverage", "minimum": 1, "source": "eval/press"},
	],
	"decision": {
		"defaultDecision": "deny",
		"publishRequiresAllMetrics": true,
		"humanReviewOnFailure": true,
	},
	"receiptSafety": {
		"includeRawContent": false,
		"secretValuesIncluded": false,
		"privateMemoryIncluded": false,
	},
	"issuedAt": "2026-04-07T10:00:00Z",
	"labels": {"room": "press"},
}
