import type { Source } from "../../contract/index.ts";
import type { Context } from "../../decision/index.ts";
import type { UnreadableSource } from "../../gate.ts";
import type { GatePlan } from "./plan.ts";

/** What is to be judged: the name of a file, which is loaded when its turn comes, or a source that is loaded already. */
export type Item = string | Source | UnreadableSource;

/** What a thread is started with. */
export interface Task {
	readonly plan: GatePlan;
	readonly context: Context;
	/** Of the bundle in the main thread: all judge by the same. */
	readonly bundle: string;
}

export interface Question {
	readonly id: number;
	readonly items: readonly Item[];
}

export type Answer =
	/** The gate is open. */
	| { readonly kind: "ready" }
	/** It cannot be. */
	| { readonly kind: "unable"; readonly message: string }
	/** The judgements on all items of a question, in order, as JSON: that crosses threads faster than the values. */
	| { readonly kind: "judged"; readonly id: number; readonly judgements: string };
