import { executionPlaneEvidence } from "./execution-plane-evidence.ts";
import type { ExchangeForm } from "./form.ts";
import { policyDecision } from "./policy-decision.ts";
import { verificationSummary } from "./verification-summary.ts";

/** Every exchange form, by the name that `--as` takes. */
export const forms = {
	"policy-decision": policyDecision,
	vsa: verificationSummary,
	"execution-plane-evidence": executionPlaneEvidence,
} as const satisfies Record<string, ExchangeForm>;

/** A form in which a decision can be exported. */
export type FormName = keyof typeof forms;
