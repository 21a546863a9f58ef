import type { PolicySyntax, Term } from "../../opa/index.ts";
import { termsOf } from "./walk.ts";

type Call = Extract<Term, { readonly type: "call" }>;

/** Where a module reports what it found. */
export function* findingCalls(module: PolicySyntax): Generator<Call> {
	for (const rule of module.rules) {
		for (const { term } of termsOf(rule)) {
			if (isFindingCall(term)) {
				yield term;
			}
		}
	}
}

/** Whether a term is one of the two ways in which a finding is reported. */
export function isFindingCall(term: Term): term is Call {
	return term.type === "call" && (term.name === "finding.at" || term.name === "finding.about");
}
