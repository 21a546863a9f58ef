/** Gatehouse as a library: open a gate on a bundle, hand it contracts, get decisions. */
export * from "./everywhere.ts";
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
export { Gate, type GateOptions } from "./gate.ts";
export { ownBundle } from "./package.ts";
export { type BundleOrigin, readBundle } from "./policy/index.ts";
export type { SignatureTerms } from "./signature/index.ts";
export { WaiverUse } from "./waivers/index.ts";
