import type { Decision } from "../documents.generated.ts";
import type { Sink } from "../report/index.ts";
import { isStyled } from "./terminal.ts";

/** A run that is over sooner than this shows no bar, in milliseconds. */
const patience = 500;

/** Time between two drawings, in milliseconds. */
const interval = 100;

const width = 30;

/**
 * A bar on the terminal for long runs: how many are judged, how many of them denied. It is drawn on standard error,
 * only where that is a terminal and no CI system runs it, and gives way to every line that is written.
 */
export class Progress {
	readonly #total: number;
	readonly #shows: boolean;
	readonly #began = performance.now();
	#judged = 0;
	#denied = 0;
	#drawn = 0;

	/** @param total how many files there are; each has at least one decision */
	constructor(total: number) {
		this.#total = total;
		this.#shows = isStyled(process.stderr) && (process.env.CI ?? "") === "" && total > 1;
	}

	/** The same sink, with the bar out of its way. */
	around(sink: Sink): Sink {
		return {
			styled: sink.styled,
			write: (text) => {
				this.#clear();
				sink.write(text);
			},
		};
	}

	step({ allow, contract }: Decision): void {
		// The first document stands for its file.
		this.#judged += contract.document === 0 ? 1 : 0;
		this.#denied += allow ? 0 : 1;
		const now = performance.now();
		if (this.#shows && now - this.#began > patience && now - this.#drawn > interval) {
			this.#drawn = now;
			process.stderr.write(`\r\u001b[2K${this.#bar()}`);
		}
	}

	end(): void {
		this.#clear();
	}

	#clear(): void {
		if (this.#drawn > 0) {
			process.stderr.write("\r\u001b[2K");
		}
	}

	#bar(): string {
		const share = Math.min(1, this.#judged / this.#total);
		const filled = Math.round(share * width);
		const bar = `${"━".repeat(filled)}${"─".repeat(width - filled)}`;
		return `${bar} ${this.#judged}/${this.#total} judged, ${this.#denied} denied`;
	}
}
