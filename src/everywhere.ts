/** What the library has in Node and in a browser alike. */
export { defaultLimits, type Limits, type Source, type Syntax } from "./contract/index.ts";
export type {
	Contracts,
	WorkstationContractV01,
	WorkstationContractV02,
} from "./contracts.generated.ts";
export type { Context } from "./decision/index.ts";
export type {
	AgentMachineMountEvidence,
	Decision,
	OfficeArtifactEvidence,
	PolicyInput,
} from "./documents.generated.ts";
export { type ErrorCode, errorCodes, GatehouseError } from "./errors.ts";
export type { Judgement, UnreadableSource } from "./gate.ts";
export { type Bundle, defaultEngineLimits, type EngineLimits, type Rule } from "./policy/index.ts";
export type { BundleFiles } from "./signature/index.ts";
export type { SourceLines } from "./source-lines.ts";
export { valueSource } from "./value-source.ts";
export type { Waiver } from "./waivers/index.ts";
