import type { Decision } from "../documents.generated.ts";
import type { Sink } from "../report/index.ts";
import { isStyled, isTerminal } from "./terminal.ts";

/** A run that is over sooner than this shows no bar, in milliseconds. */
const patience = 500;

/** Time between two drawings, in milliseconds. */
const interval = 100;

const width = 30;

/** Where a bar is drawn. */
export interface BarTerminal {
	write(text: string): void;
	/** A person watches: it is a terminal, and no CI system's. */
	readonly shows: boolean;
	/** Results appear on it too. */
	readonly isShared: boolean;
	/** In milliseconds. */
	now(): number;
}

function standardError(): BarTerminal {
	return {
		write: (text) => void process.stderr.write(text),
		shows: isStyled(2) && (process.env.CI ?? "") === "",
		isShared: isTerminal(1),
		// `performance` takes 3 ms to load.
		now: () => Number(process.hrtime.bigint()) / 1e6,
	};
}

/**
 * A bar on the terminal for long runs: how many are judged, how many of them denied. It is drawn on standard error,
 * only where that is a terminal and no CI system runs it, and gives way to every line that is written.
 */
export class Progress {
	readonly #total: number;
	readonly #on: BarTerminal;
	readonly #began: number;
	#judged = 0;
	#denied = 0;
	#drawn: number | null = null;

	/** @param total how many files there are; each has at least one decision */
	constructor(total: number, on: BarTerminal = standardError()) {
		this.#total = total;
		this.#on = on;
		this.#began = on.now();
	}

	/** The same sink; where it writes to a terminal too, the bar makes way for each text and comes back. */
	around(sink: Sink): Sink {
		if (!this.#on.isShared) {
			return sink;
		}
		return {
			styled: sink.styled,
			write: (text) => {
				this.#clear();
				sink.write(text);
				this.#draw();
			},
		};
	}

	step({ allow, contract }: Decision): void {
		// The first document stands for its file.
		this.#judged += contract.document === 0 ? 1 : 0;
		this.#denied += allow ? 0 : 1;
		const now = this.#on.now();
		const last = this.#drawn ?? this.#began + patience - interval;
		if (this.#on.shows && this.#total > 1 && now - last > interval) {
			this.#drawn = now;
			this.#draw();
		}
	}

	end(): void {
		this.#clear();
		this.#drawn = null;
	}

	#draw(): void {
		if (this.#drawn !== null) {
			this.#on.write(`\r\u001b[2K${this.#bar()}`);
		}
	}

	#clear(): void {
		if (this.#drawn !== null) {
			this.#on.write("\r\u001b[2K");
		}
	}

	#bar(): string {
		const share = Math.min(1, this.#judged / this.#total);
		const filled = Math.round(share * width);
		const bar = `${"━".repeat(filled)}${"─".repeat(width - filled)}`;
		return `${bar} ${this.#judged}/${this.#total} judged, ${this.#denied} denied`;
	}
}
