import schema from "../../schemas/execution-plane-evidence.v1.schema.json" with { type: "json" };
import type { Decision, ExecutionPlaneEvidence } from "../documents.generated.ts";
import type { ExchangeForm } from "./form.ts";
import { digitsOf, placeOfContract } from "./names.ts";
import { faultIn } from "./shape.ts";
import { inUtc } from "./times.ts";

/**
 * The execution plane's evidence, version 1, of what its node would log: something was admitted or rejected.
 *
 * The gate decides before there is an execution or a target and about all lanes of a contract, so what names those is
 * null. The request is the contract, by its id or else its digest; the policy is the gate's bundle. The time is that of
 * the question: the node leaves it empty, and evidence without a time proves little.
 */
export const executionPlaneEvidence: ExchangeForm = {
	summary: "execution plane evidence: admission.accepted or admission.rejected",
	payloadType: null,
	write(decision) {
		const { id, allow, contract, policy, context } = decision;
		const evidence: ExecutionPlaneEvidence = {
			contract_version: 1,
			evidence_id: `ev-${id.slice(id.lastIndexOf(":") + 1)}`,
			evidence_type: allow ? "admission.accepted" : "admission.rejected",
			execution_ref: null,
			request_id: contract.id || contract.sha256,
			policy_bundle_hash: policy.sha256,
			target_id: null,
			target_verifier_id: null,
			attestation_class: null,
			lane_id: null,
			authority_verifier_id: null,
			payload: payloadOf(decision),
			emitted_at: inUtc(context.time),
		};
		return evidence;
	},
	recognises: ({ evidence_type }) => evidence_type !== undefined,
	read(document) {
		const fault = faultIn(document, schema);
		if (fault !== null) {
			return { fault };
		}
		const { evidence_type, policy_bundle_hash, payload } = document as unknown as ExecutionPlaneEvidence;
		const { allow, contract } = payload;
		const allows = evidence_type === "admission.accepted";
		if (allow !== allows) {
			return { fault: `it is ${evidence_type}, and its payload says otherwise` };
		}
		return {
			summary: `evidence on ${placeOfContract(contract)}: ${evidence_type}`,
			contracts: [digitsOf(contract.sha256)],
			policy: digitsOf(policy_bundle_hash),
			allows,
			expiresAt: null,
		};
	},
};

/** The decision without what the evidence says itself, and without the events, which are documents of their own. */
function payloadOf(decision: Decision): ExecutionPlaneEvidence["payload"] {
	const { id, allow, outcome, authorises, contract, related, reasons, evidence } = decision;
	return {
		decision_id: id,
		allow,
		outcome,
		authorises,
		contract,
		related,
		reasons: reasons.map(({ code, severity, message, pointer, waiver }) => {
			return { code, severity, message, pointer, ...(waiver === null ? {} : { waiver }) };
		}),
		required_evidence: evidence.required.map(({ type, scope }) => ({ type, scope })),
	};
}
