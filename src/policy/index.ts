/** A compiled policy: reading its bundle, and asking it. */
export { type Bundle, type Rule, readBundle } from "./bundle.ts";
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
