/** The library where there is no Node: the same gate, given the bundle as bytes. */

import { Gate as AnyGate, type GateOptions } from "./gate.ts";
import type { BundleFiles } from "./signature/index.ts";

export * from "./everywhere.ts";

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
	 * @throws GatehouseError `bundle.*`, `limits.invalid`, `mount-policy.invalid`
	 */
	open(options: BrowserGateOptions): Promise<Gate>;
} = AnyGate;
