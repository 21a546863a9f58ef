import { Failure, unavailable } from "./failure.ts";

export interface ConcurrencyLimits {
	/** Requests that are answered at one time, of all callers. */
	readonly maxConcurrent: number;
	/** The same of one caller. */
	readonly maxPerCaller: number;
}

/** Counts the requests that are being answered, so that more of them are turned away than held in memory. */
export class Concurrency {
	readonly #limits: ConcurrencyLimits;
	readonly #callers = new Map<string, number>();
	#all = 0;

	constructor(limits: ConcurrencyLimits) {
		this.#limits = limits;
	}

	get inFlight(): number {
		return this.#all;
	}

	/**
	 * Lets a request in.
	 *
	 * @throws Failure 503 where there are too many in all, 429 where there are of this caller
	 */
	enter(caller: string): void {
		const { maxConcurrent, maxPerCaller } = this.#limits;
		if (this.#all >= maxConcurrent) {
			throw unavailable(`${maxConcurrent} requests are being answered already`);
		}
		const own = this.#callers.get(caller) ?? 0;
		if (own >= maxPerCaller) {
			throw new Failure(
				429,
				"too_many_requests",
				`${maxPerCaller} requests of this caller are being answered already`,
				{ retryAfter: 1 },
			);
		}
		this.#all += 1;
		this.#callers.set(caller, own + 1);
	}

	leave(caller: string): void {
		const own = this.#callers.get(caller) ?? 0;
		this.#all -= 1;
		if (own > 1) {
			this.#callers.set(caller, own - 1);
		} else {
			this.#callers.delete(caller);
		}
	}
}
