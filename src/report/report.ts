import type { Judgement } from "../gate.ts";

/** Where a report is written to. */
export interface Sink {
	write(text: string): void;
	/** True where colours and the like are wanted: a terminal, and no `NO_COLOR`. */
	readonly styled: boolean;
}

/** A way to write decisions down. One object a run: `add` for each decision as it comes, `end` once. */
export interface Report {
	add(judgement: Judgement): void;
	end(): void;
}

export interface ReportFormat {
	/** One line for `--help`. */
	readonly summary: string;
	open(to: Sink): Report;
}
