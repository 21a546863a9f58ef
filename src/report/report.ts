import type { Judgement } from "../gate.ts";
import type { Bundle } from "../policy/index.ts";

/** Where a report is written to. */
export interface Sink {
	write(text: string): void;
	/** True where colours and the like are wanted: a terminal, and no `NO_COLOR`. */
	readonly styled: boolean;
}

/** What a report may tell of the run itself. */
export interface RunInfo {
	/** Of gatehouse. */
	readonly version: string;
	readonly bundle: Pick<Bundle, "revision" | "sha256" | "opa" | "rules">;
	/** When the run began, RFC 3339. */
	readonly time: string;
	/** Takes Markdown for the page of the CI job; null where the CI has none. */
	readonly summarise: ((markdown: string) => void) | null;
}

/** A way to write decisions down. One object a run: `add` for each decision as it comes, `end` once. */
export interface Report {
	add(judgement: Judgement): void;
	end(): void;
}

export interface ReportFormat {
	/** One line for `--help`. */
	readonly summary: string;
	open(to: Sink, about: RunInfo): Report;
}
