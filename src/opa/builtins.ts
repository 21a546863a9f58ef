import { nativeBuiltins, opaBuiltins } from "./builtins.generated.ts";

export { nativeBuiltins, opaBuiltins };

/** Who answers a builtin at run time: the compiled policy itself, OPA's own code by `Opa.builtin`, or nobody. */
export type BuiltinAnswerer = "native" | "opa" | "nobody";

const answerers: ReadonlyMap<string, BuiltinAnswerer> = new Map([
	...nativeBuiltins.map((name) => [name, "native"] as const),
	...opaBuiltins.map((name) => [name, "opa"] as const),
]);

export function answerOf(builtin: string): BuiltinAnswerer {
	return answerers.get(builtin) ?? "nobody";
}
