import type { Context } from "../../decision/index.ts";
import type { WrittenDecision } from "../../gate.ts";
import type { Input } from "../input/index.ts";
import type { HeldPlan } from "./plan.ts";

/** What a thread is started with. */
export interface Task {
	readonly plan: HeldPlan;
	readonly context: Context;
	/** Of the bundle in the main thread: all judge by the same. */
	readonly bundle: string;
}

export interface Question {
	readonly id: number;
	readonly items: readonly Input[];
	/** Absent, that of the task. A door asks so. */
	readonly context?: Context;
}

export type Answer =
	/** The gate is open. */
	| { readonly kind: "ready" }
	/** It cannot be. */
	| { readonly kind: "unable"; readonly message: string }
	/** The judgements on all items of a question, in order, as JSON: that crosses threads faster than the values. */
	| { readonly kind: "judged"; readonly id: number; readonly judgements: string }
	/** The same for a door, which mostly hands them on as they are written. */
	| { readonly kind: "decided"; readonly id: number; readonly decisions: readonly WrittenDecision[] };
