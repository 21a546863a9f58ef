/** OPA itself: compiler, formatter, tester, interpreter and builtins, in this process and nowhere else. */
export { loadLastingModule, loadModule, moduleDigest } from "./artifact.ts";
export { readBuiltinTable } from "./builtin-table.ts";
export { answerOf, type BuiltinAnswerer, nativeBuiltins, opaBuiltins } from "./builtins.ts";
export * from "./opa.ts";
export type * from "./session.ts";
export type * from "./signature.ts";
export type * from "./syntax.ts";
export type * from "./trace.ts";
