import type { WasmInstance, WasmMemory } from "./web-assembly.ts";

/** The part of a policy module's ABI that is needed to ask it what it wants of its host. */
interface PolicyExports {
	builtins(): number;
	opa_json_dump(value: number): number;
}

/**
 * The builtins that a compiled policy asks its host for, from its own table: the truth about what its evaluator must
 * provide. Names are sorted. See "Builtins" in OPA's WebAssembly ABI.
 */
export function hostBuiltins(instance: WasmInstance, memory: WasmMemory): readonly string[] {
	const policy = instance.exports as unknown as PolicyExports;
	const start = policy.opa_json_dump(policy.builtins());
	const bytes = new Uint8Array(memory.buffer, start);
	const text = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
	return Object.keys(JSON.parse(text) as Record<string, number>).sort();
}
