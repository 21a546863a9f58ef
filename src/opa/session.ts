import type { OpaResult } from "./opa.ts";

/** A policy that was compiled once. */
export interface PolicySession {
	/** Compiles again where what ran in OPA was stopped, and took the policy along. Else it is nothing. */
	restore(): OpaResult<true>;
	/** Answers a query with OPA's interpreter. */
	ask(request: SessionRequest): OpaResult<QueryAnswers>;
}

export interface SessionRequest {
	/** Expressions of Rego, such as `data.gatehouse.decision` or `some x in input.facts.paths`. */
	readonly query: string;
	/** Left out, `input` is undefined. */
	readonly input?: unknown;
	/** Most answers to be given. */
	readonly most: number;
	/** Whether a builtin that fails is an error; otherwise its expression is undefined. */
	readonly strict?: boolean;
}

export interface QueryAnswers {
	/** Empty where the query is undefined. */
	readonly answers: readonly QueryAnswer[];
	/** How many are not given. */
	readonly more?: number;
}

/** One way in which a query holds. Sets are arrays in OPA's order. */
export interface QueryAnswer {
	/** Of its expressions, in their order. */
	readonly values: readonly unknown[];
	/** Of its variables. */
	readonly bindings: Readonly<Record<string, unknown>>;
}
