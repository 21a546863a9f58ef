import type { BuildBundleOptions } from "../../authoring/index.ts";
import type { PolicySources, TestRequest } from "../../opa/index.ts";
import type { WasmModule } from "../../web-assembly.ts";

/** By this a thread knows that it is to run tests. */
export const testingThread = "testing";

/** The first message: OPA as the main thread has compiled it. */
export interface Start {
	readonly module: WasmModule;
}

export type Ask =
	| { readonly call: "outline"; readonly request: PolicySources }
	| { readonly call: "test"; readonly request: TestRequest }
	| { readonly call: "bundle"; readonly request: BuildBundleOptions };

/** As JSON: that crosses threads faster than the values. */
export type Answer =
	| { readonly kind: "answered"; readonly result: string }
	| { readonly kind: "failed"; readonly message: string };
