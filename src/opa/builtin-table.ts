import { hostBuiltins } from "../policy-module.ts";
import { webAssembly } from "../web-assembly.ts";

const pageBytes = 65_536;

/** The host builtins of a compiled policy, read without evaluating it. */
export function readBuiltinTable(wasm: Uint8Array): readonly string[] {
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
	return hostBuiltins(instance, memory);
}
