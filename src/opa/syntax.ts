import type { Annotation } from "./opa.ts";

/** One module as its author wrote it: nothing is resolved, rewritten or checked. */
export interface PolicySyntax {
	readonly file: string;
	/** As a reference: `data.gatehouse.mounts`. */
	readonly package: string;
	readonly row: number;
	readonly col: number;
	readonly annotations: readonly Annotation[];
	readonly imports: readonly ImportSyntax[];
	/** In the order of the file; a rule with several bodies stands there several times. */
	readonly rules: readonly RuleSyntax[];
}

/** Rows and columns count from 1, columns in characters; what OPA's parser has added has none. */
export interface Placed {
	readonly row?: number;
	readonly col?: number;
}

export interface ImportSyntax extends Placed {
	/** As a reference: `data.gatehouse.finding`. */
	readonly path: string;
	/** By which the module calls it. */
	readonly name: string;
}

export interface RuleSyntax extends Placed {
	readonly name: string;
	/** What stands below the name: `[lane]` of `found[lane] contains x`. */
	readonly path?: readonly Term[];
	readonly args?: readonly Term[];
	/** What a set rule contains. */
	readonly key?: Term;
	readonly value?: Term;
	readonly default?: boolean;
	readonly body: readonly Expression[];
	readonly else?: RuleSyntax;
}

export interface Expression extends Placed {
	readonly type: "expression";
	readonly negated?: boolean;
	readonly with?: readonly { readonly target: Term; readonly value: Term }[];
	readonly term: Term;
}

export type Term = Placed &
	(
		| { readonly type: "var"; readonly name: string }
		| { readonly type: "string"; readonly value: string }
		| { readonly type: "number"; readonly value: number }
		| { readonly type: "boolean"; readonly value: boolean }
		| { readonly type: "null" }
		| { readonly type: "ref"; readonly items: readonly Term[] }
		| { readonly type: "array" | "set" | "some"; readonly items: readonly Term[] }
		/** A function or an operator: `assign`, `equal`, `finding.at`, … */
		| { readonly type: "call"; readonly name: string; readonly items: readonly Term[] }
		| { readonly type: "object"; readonly pairs: readonly (readonly [Term, Term])[] }
		| {
				readonly type: "arraycomprehension" | "setcomprehension";
				readonly head: Term;
				readonly body: readonly Expression[];
		  }
		| {
				readonly type: "objectcomprehension";
				readonly key: Term;
				readonly head: Term;
				readonly body: readonly Expression[];
		  }
		| {
				readonly type: "every";
				readonly key?: Term;
				readonly value: Term;
				readonly domain: Term;
				readonly body: readonly Expression[];
		  }
		/** A text with expressions in it. */
		| { readonly type: "templatestring"; readonly items: readonly (Term | Expression)[] }
	);
