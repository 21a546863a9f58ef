import type { Annotation, PolicySyntax } from "../../opa/index.ts";
import type { Conformance } from "./conformance.ts";

/** What a lint found; what to do about it is the lint's help. */
export interface Flaw {
	readonly message: string;
	readonly file: string;
	readonly row: number;
	readonly col: number;
	/** What an exception would name: a rule's code, or the file where there is none. */
	readonly about: string;
}

/** One convention of the repository. */
export interface Lint {
	/** What holds where it finds nothing. */
	readonly summary: string;
	/** What to do about a flaw. */
	readonly help: string;
	find(policy: LintedPolicy): Iterable<Flaw>;
}

/** What lints look at. */
export interface LintedPolicy {
	/** The modules that are compiled into the bundle: no tests. */
	readonly modules: readonly PolicySyntax[];
	/** The modules that report findings by `finding.at` or `finding.about`. */
	readonly rules: readonly RuleModule[];
	/** Texts of the `_test.rego` files, by name. */
	readonly tests: Readonly<Record<string, string>>;
	/** Of the input, and those that annotations name, by name. */
	readonly inputSchema: unknown;
	readonly schemas: Readonly<Record<string, unknown>>;
	readonly conformance: Conformance;
}

export interface RuleModule {
	readonly syntax: PolicySyntax;
	/** The package's own METADATA. */
	readonly annotation: Annotation | undefined;
	/** As written; empty where there is none. */
	readonly code: string;
	/** Where a flaw of the whole module stands, and what it is about. */
	readonly head: Omit<Flaw, "message">;
}
