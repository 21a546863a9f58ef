import type { PolicySources } from "./opa.ts";

export interface TraceRequest extends PolicySources {
	/** References to documents, such as `data.gatehouse.mounts.whole_home.findings`. */
	readonly queries: readonly string[];
	/** Left out, `input` is undefined. */
	readonly input?: unknown;
	/** Most events that the evaluation of all queries may take; beyond, the error is `trace_steps`. */
	readonly steps: number;
}

/** How an evaluation went: the bodies of rules that it led to, and where each of them ended. */
export interface PolicyTrace {
	/** One for each query. */
	readonly answers: readonly TracedAnswer[];
	/** Named by index, as are the next two. */
	readonly rules: readonly TracedRule[];
	readonly bodies: readonly TracedBody[];
	/** Each value once. */
	readonly values: readonly TracedValue[];
	/** False where more happened than was kept. */
	readonly complete: boolean;
}

export interface TracedAnswer {
	readonly query: string;
	readonly defined: boolean;
	/** Sets are arrays in OPA's order. */
	readonly value?: unknown;
}

/** One body of a rule as its author wrote it. */
export interface TracedRule {
	/** Such as `data.gatehouse.mounts.scope.mounts`. */
	readonly name: string;
	readonly file: string;
	readonly row: number;
	/** What it yields, where that is the same whenever it holds. */
	readonly value?: number;
	readonly conditions: readonly Omit<TracedFailure, "seen" | "inner">[];
}

/** One evaluation of one body of a rule; a function's is evaluated once for each list of arguments. */
export interface TracedBody {
	readonly rule: number;
	readonly branches: readonly TracedBranch[];
	/** How many branches held and how many did not, told or not. */
	readonly held: number;
	readonly failed: number;
}

/** One way through a body: to its end, or to the first expression that did not hold. */
export interface TracedBranch {
	readonly held: boolean;
	/** What the rule then yields: the value of a function or a document, the member of a set. */
	readonly value?: number;
	readonly failure?: TracedFailure;
	/** The author's variables that had a value. */
	readonly bindings: readonly TracedName[];
	/** The conditions that led to other evaluations: of a branch that failed, only the one that did. */
	readonly steps: readonly TracedStep[];
}

export interface TracedStep {
	/** By its index in the rule's conditions; -1 is the rule's head. */
	readonly condition: number;
	/** In the order of evaluation: what gives an argument comes before what it is given to. */
	readonly bodies: readonly number[];
}

/** An expression as the author wrote it, and what it saw. */
export interface TracedFailure {
	readonly row: number;
	readonly col: number;
	readonly text: string;
	readonly seen?: readonly TracedName[];
	/** In an `every`: what failed for one element. */
	readonly inner?: TracedFailure;
}

/** A value by the author's name for it; undefined where it has none. */
export interface TracedName {
	readonly text: string;
	readonly value?: number;
}

/**
 * A value of Rego as JSON. A list begins with what it is: `a` for an array, `s` for a set, `o` for an object (of pairs, which have no
 * letter), `x` for something too large to be told, with its type and size. A text is whole, or not told at all.
 */
export type TracedValue = string | number | boolean | null | TracedList;

export interface TracedList extends ReadonlyArray<TracedValue> {}
