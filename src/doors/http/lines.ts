/** A line of a stream of bytes, without its line feed. Of one that is longer than allowed only the beginning is kept. */
export interface StreamLine {
	/** From 1. */
	readonly number: number;
	readonly bytes: Buffer;
}

/**
 * The lines that end in each chunk of a stream, and at last the rest. No more than `maxBytes + 1` bytes of a line are
 * ever held: enough to see that it is too long.
 */
export async function* linesOf(
	chunks: AsyncIterable<Buffer>,
	maxBytes: number,
): AsyncGenerator<readonly StreamLine[], void, undefined> {
	let number = 1;
	let kept: Buffer[] = [];
	let room = maxBytes + 1;
	const keep = (part: Buffer) => {
		if (part.length > 0 && room > 0) {
			kept.push(part.subarray(0, room));
			room -= Math.min(room, part.length);
		}
	};
	const take = (): StreamLine => {
		const line = { number, bytes: kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept) };
		number += 1;
		kept = [];
		room = maxBytes + 1;
		return line;
	};
	for await (const chunk of chunks) {
		const lines: StreamLine[] = [];
		let from = 0;
		for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
			keep(chunk.subarray(from, at));
			lines.push(take());
			from = at + 1;
		}
		keep(chunk.subarray(from));
		if (lines.length > 0) {
			yield lines;
		}
	}
	if (room <= maxBytes) {
		yield [take()];
	}
}

/** Whether a line has nothing to judge. */
export function isBlank({ bytes }: StreamLine): boolean {
	return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
