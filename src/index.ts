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
export { Gate, type GateOptions, type Judgement, type UnreadableSource } from "./gate.ts";
export { ownBundle } from "./package.ts";
export {
	type Bundle,
	defaultEngineLimits,
	type EngineLimits,
	type Rule,
	readBundle,
} from "./policy/index.ts";
export { type Waiver, WaiverUse } from "./waivers/index.ts";
