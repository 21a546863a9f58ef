import escalation from "../../../schemas/escalation-decision.v2.schema.json" with { type: "json" };
import receipt from "../../../schemas/inference-receipt.v2.schema.json" with { type: "json" };
import adapter from "../../../schemas/model-adapter-manifest.v2.schema.json" with { type: "json" };
import model from "../../../schemas/model-manifest.v2.schema.json" with { type: "json" };
import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const modelPlane: readonly ContractKind[] = [
	{ name: "ModelManifest", version: "v2", role: "evidence", marks: { type: "ModelManifest" }, versionMarks: {}, schema: model, id: "/id" },
	{ name: "ModelAdapterManifest", version: "v2", role: "evidence", marks: { type: "ModelAdapterManifest" }, versionMarks: {}, schema: adapter, id: "/id" },
	{ name: "InferenceReceipt", version: "v2", role: "evidence", marks: { type: "InferenceReceipt" }, versionMarks: {}, schema: receipt, id: "/id", instant: "/issuedAt" },
	{ name: "EscalationDecision", version: "v2", role: "authority", marks: { type: "EscalationDecision" }, versionMarks: {}, schema: escalation, id: "/id", instant: "/decidedAt" },
];
