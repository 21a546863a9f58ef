import { webAssembly } from "../web-assembly.ts";

/** The part of a policy module's ABI that is needed to ask it what it wants of its host. */
interface PolicyExports {
	builtins(): number;
	opa_json_dump(value: number): number;
}

const pageBytes = 65_536;

/**
 * Reads the table of host builtins out of a compiled policy: the truth about what its evaluator must provide. Names are
 * sorted. See "Builtins" in OPA's WebAssembly ABI.
 */
export function readBuiltinTable(wasm: Uint8Array): string[] {
	const memory = new webAssembly.Memory({ initial: Math.max(64, Math.ceil(wasm.length / pageBytes)) });
	const never = () => {
		throw new Error("a policy calls nothing while its table is read");
	};
	const instance = new webAssembly.Instance(new webAssembly.Module(wasm), {
		env: {
			memory,
			opa_abort: never,
			opa_println: never,
			opa_builtin0: never,
			opa_builtin1: never,
			opa_builtin2: never,
			opa_builtin3: never,
			opa_builtin4: never,
		},
	});
	const policy = instance.exports as unknown as PolicyExports;
	const start = policy.opa_json_dump(policy.builtins());
	const bytes = new Uint8Array(memory.buffer);
	const table: unknown = JSON.parse(
		Buffer.from(bytes.subarray(start, bytes.indexOf(0, start))).toString("utf8"),
	);
	return Object.keys(table as object).sort();
}
