/** Gatehouse as a library: open a gate on a bundle, hand it contracts, get decisions. */
export { defaultLimits, type Limits, type Source, type Syntax } from "./contract/index.ts";
export type { Context } from "./decision/index.ts";
export type {
	AgentMachineMountEvidence,
	Decision,
	OfficeArtifactEvidence,
	PolicyInput,
	WorkstationContractV01,
	WorkstationContractV02,
} from "./documents.generated.ts";
export { type ErrorCode, errorCodes, GatehouseError } from "./errors.ts";
export {
	type Expectations,
	exportDecision,
	type FormName,
	readSigningKey,
	readVerifyingKey,
	type SigningKey,
	type Verification,
	type VerifyingKey,
	verifyExchanged,
} from "./exchange/index.ts";
export { fileSource } from "./file-source.ts";
export { Gate, type GateOptions, type Judgement, type UnreadableSource } from "./gate.ts";
export { ownBundle } from "./package.ts";
export {
	type Bundle,
	type BundleOrigin,
	defaultEngineLimits,
	type EngineLimits,
	type Rule,
	readBundle,
} from "./policy/index.ts";
export type { BundleFiles, SignatureTerms } from "./signature/index.ts";
export type { SourceLines } from "./source-lines.ts";
export { valueSource } from "./value-source.ts";
export { type Waiver, WaiverUse } from "./waivers/index.ts";
