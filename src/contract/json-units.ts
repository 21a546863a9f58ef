/** Where the units of a JSON string literal are written: every escape yields exactly one. */
export class StringUnits {
	readonly #start: number;
	/** For each escape the unit that it yields, and the offset behind it; in order. */
	readonly #escapes: readonly (readonly [unit: number, behind: number])[];

	/** `start` and `end` are the offsets of the literal in the text, its quotes included. */
	constructor(text: string, start: number, end: number) {
		this.#start = start + 1;
		const escapes: [number, number][] = [];
		let unit = 0;
		let from = this.#start;
		for (let at = text.indexOf("\\", from); at >= 0 && at < end - 1; at = text.indexOf("\\", from)) {
			unit += at - from;
			from = at + (text[at + 1] === "u" ? 6 : 2);
			escapes.push([unit, from]);
			unit += 1;
		}
		this.#escapes = escapes;
	}

	/** Where the unit of this index begins. */
	offsetOf(index: number): number {
		let low = 0;
		let high = this.#escapes.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#escapes[middle]?.[0] ?? 0) < index) low = middle + 1;
			else high = middle;
		}
		const [unit, behind] = this.#escapes[low - 1] ?? [-1, this.#start];
		return behind + index - unit - 1;
	}
}
