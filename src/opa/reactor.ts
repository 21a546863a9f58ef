import { GatehouseError } from "../errors.ts";
import { type WasmInstance, type WasmMemory, type WasmModule, webAssembly } from "../web-assembly.ts";
import { createSealedWasi } from "./wasi.ts";

/** What the module exports besides its calls; see `opa/main.go` for the calling convention. */
interface Exports {
	readonly memory: WasmMemory;
	_initialize(): void;
	alloc(size: number): number;
	release(address: number): void;
}

type Call = (address: number, length: number) => bigint;

export type CallName =
	| "ask"
	| "build"
	| "builtin"
	| "capabilities"
	| "check"
	| "describe"
	| "evaluate"
	| "format"
	| "readBundle"
	| "signBundle"
	| "load"
	| "parse"
	| "outline"
	| "test"
	| "trace"
	| "prepare"
	| "answers"
	| "version";

/**
 * A live instance of the module. One that crashed is dropped, and the next call gets a new one: an author's endless
 * recursion must not end the process that looks at it.
 */
export class Reactor {
	readonly #module: WasmModule;
	#instance: WasmInstance | undefined;

	constructor(module: WasmModule) {
		this.#module = module;
	}

	/** Whether the instance is still the one that answered last. */
	get isAlive(): boolean {
		return this.#instance !== undefined;
	}

	/** Sends a request as JSON and returns the answer as JSON. */
	call(name: CallName, request: string): string {
		try {
			const instance = this.#instance ?? start(this.#module);
			// Kept again only once it has answered: what a deadline stops is in disorder, and nothing here learns of it.
			this.#instance = undefined;
			const answer = exchange(instance, name, request);
			this.#instance = instance;
			return answer;
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
			throw new GatehouseError("opa.failed", `OPA ended abnormally during \`${name}\`: ${reason}`, { cause });
		}
	}
}

function start(module: WasmModule): WasmInstance {
	const wasi = createSealedWasi();
	const instance = new webAssembly.Instance(module, { wasi_snapshot_preview1: wasi.imports });
	const exports = exportsOf(instance);
	wasi.attach(exports.memory);
	exports._initialize();
	return instance;
}

function exchange(instance: WasmInstance, name: CallName, request: string): string {
	const exports = exportsOf(instance);
	const bytes = new TextEncoder().encode(request);
	const requestAt = exports.alloc(bytes.length) >>> 0;
	new Uint8Array(exports.memory.buffer).set(bytes, requestAt);
	const packed = BigInt.asUintN(64, (instance.exports[name] as Call)(requestAt, bytes.length));
	const answerAt = Number(packed >> 32n);
	const length = Number(packed & 0xffff_ffffn);
	const answer = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, answerAt, length));
	exports.release(requestAt);
	exports.release(answerAt);
	return answer;
}

function exportsOf(instance: WasmInstance): Exports {
	return instance.exports as unknown as Exports;
}
