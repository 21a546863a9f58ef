import type { Decision } from "../documents.generated.ts";

/** What a run came to: contracts by verdict, reasons by code. */
export class Tally {
	#allowed = 0;
	#denied = 0;
	readonly #reasons = new Map<string, number>();

	note({ allow, reasons }: Decision): void {
		if (allow) {
			this.#allowed += 1;
		} else {
			this.#denied += 1;
		}
		for (const { code } of reasons) {
			this.#reasons.set(code, (this.#reasons.get(code) ?? 0) + 1);
		}
	}

	get allowed(): number {
		return this.#allowed;
	}

	get denied(): number {
		return this.#denied;
	}

	/** `2 contracts: 1 allowed, 1 denied`. */
	get line(): string {
		const all = this.#allowed + this.#denied;
		return `${all} ${all === 1 ? "contract" : "contracts"}: ${this.#allowed} allowed, ${this.#denied} denied`;
	}

	/** How often each code was given, the most frequent first. */
	get codes(): readonly (readonly [code: string, count: number])[] {
		return [...this.#reasons].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	}
}
