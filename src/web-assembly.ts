/** The global `WebAssembly`, as far as it is used here: Node's types leave it to the browser's, which we do not load. */

declare const compiled: unique symbol;

export interface WasmModule {
	readonly [compiled]: true;
}

export interface WasmMemory {
	readonly buffer: ArrayBuffer;
}

export interface WasmInstance {
	readonly exports: Readonly<Record<string, unknown>>;
}

export type WasmImports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface WebAssemblyGlobal {
	compile(bytes: Uint8Array): Promise<WasmModule>;
	readonly Module: {
		new (bytes: Uint8Array): WasmModule;
		exports(module: WasmModule): readonly { readonly name: string }[];
	};
	readonly Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance;
	/** Sizes in pages of 64 KiB. */
	readonly Memory: new (size: {
		readonly initial: number;
		readonly maximum?: number;
	}) => WasmMemory;
}

export const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyGlobal }).WebAssembly;
