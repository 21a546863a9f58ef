/** What a policy says of a contract, whoever asked it. */
export interface Verdict {
	/** Without `data.`. */
	readonly package: string;
	/** What tells it from others of the package: the policy's file, or the code of a rule. */
	readonly policy: string;
	readonly title: string;
	readonly description: string;
	readonly remarks: string;
	/** Besides those of the plugin, and stronger. */
	readonly labels: Readonly<Record<string, string>>;
	/** What is wrong; empty, the policy is satisfied. */
	readonly violations: readonly Violation[];
	/** What was evaluated, part by part. */
	readonly parts: readonly VerdictPart[];
}

export interface Violation {
	/** By this a risk template knows it. */
	readonly id?: string;
	readonly title?: string;
	readonly description?: string;
	readonly remarks?: string;
}

export interface VerdictPart {
	readonly title: string;
	readonly description: string;
	readonly outcome: string;
}

/** The contract that a verdict is about. */
export interface JudgedContract {
	/** Null where nobody knows it. */
	readonly kind: string | null;
	readonly version: string | null;
	readonly id: string | null;
	/** As it may be shown. */
	readonly source: string;
	/** As it was found: it tells contracts apart and is not shown. */
	readonly path: string;
	/** Number of the document within the file. */
	readonly document: number;
	readonly sha256: string;
	/** When reading it began, RFC 3339. */
	readonly began: string;
}
