import { setImmediate as otherThings } from "node:timers/promises";

/** A line as it came in, without its line feed. */
export type Line =
	| { readonly kind: "line"; readonly bytes: Uint8Array }
	/** One that was let go of as it came in, for it was too long. */
	| { readonly kind: "too-long"; readonly length: number };

const lineFeed = 0x0a;

/** Cuts a stream of bytes into lines, and never holds more than one line of the longest that is read. */
export class LineSplitter {
	readonly #maxBytes: number;
	#parts: Uint8Array[] = [];
	#length = 0;

	constructor(maxBytes: number) {
		this.#maxBytes = maxBytes;
	}

	/** The lines that end in this piece. */
	*push(piece: Uint8Array): Generator<Line, void, undefined> {
		let start = 0;
		for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
			this.#keep(piece.subarray(start, end));
			start = end + 1;
			yield this.#take();
		}
		this.#keep(piece.subarray(start));
	}

	/** What stands after the last line feed. */
	*end(): Generator<Line, void, undefined> {
		if (this.#length > 0) {
			yield this.#take();
		}
	}

	#keep(part: Uint8Array): void {
		this.#length += part.length;
		if (this.#length > this.#maxBytes) {
			this.#parts = [];
		} else if (part.length > 0) {
			this.#parts.push(part);
		}
	}

	#take(): Line {
		const [parts, length] = [this.#parts, this.#length];
		this.#parts = [];
		this.#length = 0;
		return length > this.#maxBytes
			? { kind: "too-long", length }
			: { kind: "line", bytes: Buffer.concat(parts) };
	}
}

/** So many lines are told between two looks at what else is going on. */
const atOnce = 256;

/**
 * The lines of a stream, as they come in. A side that never stops writing keeps this one from nothing else: clocks go
 * on, and signals are heard.
 */
export async function* linesOf(
	stream: AsyncIterable<Uint8Array>,
	maxBytes: number,
): AsyncGenerator<Line, void, undefined> {
	const splitter = new LineSplitter(maxBytes);
	let told = 0;
	for await (const piece of stream) {
		for (const line of splitter.push(piece)) {
			yield line;
			told += 1;
			if (told % atOnce === 0) {
				await otherThings();
			}
		}
		await otherThings();
	}
	yield* splitter.end();
}
