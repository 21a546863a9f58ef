/** Texts that wait for somebody slower, within a bound: beyond it the oldest give way, and are counted. */
export class Backlog {
	readonly #bound: number;
	readonly #dropped: (count: number) => void;
	#texts: string[] = [];
	#size = 0;

	/** @param bound in UTF-16 units, as every size here */
	constructor(bound: number, dropped: (count: number) => void) {
		this.#bound = bound;
		this.#dropped = dropped;
	}

	get isEmpty(): boolean {
		return this.#texts.length === 0;
	}

	get isHalfFull(): boolean {
		return this.#size > this.#bound / 2;
	}

	add(text: string): void {
		this.#texts.push(text);
		this.#size += text.length;
		let count = 0;
		while (this.#size > this.#bound && count < this.#texts.length) {
			this.#size -= this.#texts[count]?.length ?? 0;
			count += 1;
		}
		if (count > 0) {
			this.#texts.splice(0, count);
			this.#dropped(count);
		}
	}

	/** The oldest that have this size together, but one at least where there is any. */
	take(size: number): readonly string[] {
		let sum = 0;
		const end = this.#texts.findIndex((text) => {
			sum += text.length;
			return sum > size;
		});
		const taken = this.#texts.splice(0, end < 0 ? this.#texts.length : Math.max(1, end));
		this.#size -= sizeOf(taken);
		return taken;
	}

	/** Before what has come meanwhile. */
	putBack(texts: readonly string[]): void {
		this.#texts = [...texts, ...this.#texts];
		this.#size += sizeOf(texts);
	}
}

function sizeOf(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0);
}
