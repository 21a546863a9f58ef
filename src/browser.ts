/** The library where there is no Node: the same gate, given the bundle as bytes. */

import { Gate as AnyGate, type GateOptions } from "./gate.ts";
import type { BundleFiles } from "./signature/index.ts";

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
export type { Judgement, UnreadableSource } from "./gate.ts";
export { type Bundle, defaultEngineLimits, type EngineLimits, type Rule } from "./policy/index.ts";
export type { SourceLines } from "./source-lines.ts";
export { valueSource } from "./value-source.ts";
export type { Waiver } from "./waivers/index.ts";
export type { BundleFiles };

/** What a gate is opened with in a browser. */
export interface BrowserGateOptions extends Pick<GateOptions, "limits" | "mountPolicy"> {
	/** The files of the bundle, `.manifest`, `policy.wasm` and `data.json`, or the bytes of its tar.gz. */
	readonly bundle: BundleFiles | Uint8Array;
}

/** As everywhere, except that nothing ends a document that takes too long: `limits.timeoutMs` has no effect. */
export type Gate = AnyGate;

/** Opens gates. */
export const Gate: {
	/**
	 * Opens a gate on a bundle, after proving that the bundle is whole and denies what it must.
	 *
	 * @throws GatehouseError `bundle.*`, `mount-policy.invalid`
	 */
	open(options: BrowserGateOptions): Promise<Gate>;
} = AnyGate;
