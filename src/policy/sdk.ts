/** The border to `@open-policy-agent/opa-wasm`: nothing else imports it. Read as unknown, typed as it really behaves. */
import * as sdk from "@open-policy-agent/opa-wasm";
import type { WasmInstance, WasmMemory, WasmModule } from "../web-assembly.ts";

/** A loaded policy module. Whatever it throws is a string or a bare object, and leaves the instance unusable. */
export interface PolicyInstance {
	readonly minorVersion: number | undefined;
	readonly mem: WasmMemory;
	readonly wasmInstance: WasmInstance;
	/** Entrypoint names and their numbers. */
	readonly entrypoints: Readonly<Record<string, number>>;
}

/** Pages of 64 KiB. */
export interface MemorySize {
	readonly initial: number;
	readonly maximum: number;
}

export type HostBuiltins = Record<string, (...values: readonly unknown[]) => unknown>;

interface Sdk {
	loadPolicySync(module: WasmModule, memory: MemorySize, builtins: HostBuiltins): PolicyInstance;
}

// The types that the package ships for its ES module name exports that the module does not have.
export const { loadPolicySync } = (sdk as unknown as { readonly default: Sdk }).default;
