import type { Backlog } from "./backlog.ts";

/** Where lines go, which may be taken slower than they come. */
export interface Console {
	write(text: string): void;
	/** Resolves once what was written has gone out. */
	drained(): Promise<void>;
}

/** Writes lines as fast as they are taken. */
export class ConsoleLog {
	readonly #console: Console;
	readonly #waiting: Backlog;
	#writing: Promise<void> | null = null;

	constructor(console: Console, waiting: Backlog) {
		this.#console = console;
		this.#waiting = waiting;
	}

	add(line: string): void {
		this.#waiting.add(line);
		this.#writing ??= this.#writeAll().finally(() => {
			this.#writing = null;
		});
	}

	/** Resolves once all has been taken. */
	async close(): Promise<void> {
		await this.#writing;
	}

	async #writeAll(): Promise<void> {
		while (!this.#waiting.isEmpty) {
			this.#console.write(this.#waiting.take(Number.POSITIVE_INFINITY).join(""));
			await this.#console.drained();
		}
	}
}
