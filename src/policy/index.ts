/** A compiled policy: reading its bundle, and asking it. */
export type { Bundle, Rule } from "./bundle.ts";
export { DeadlineError, runWithin } from "./deadline.ts";
export {
	type Builtins,
	defaultEngineLimits,
	Engine,
	type EngineLimits,
	type Evaluation,
	type Finding,
	type Meaning,
	type Owed,
	type Question,
} from "./engine.ts";
export { type BundleOrigin, readBundle } from "./read-bundle.ts";
