import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { type Line, LineSplitter, linesOf } from "../../../src/doors/ipc/lines.ts";

function split(pieces: readonly string[], maxBytes = 8): readonly (string | number)[] {
	const splitter = new LineSplitter(maxBytes);
	const lines = pieces.flatMap((piece) => [...splitter.push(Buffer.from(piece))]);
	return [...lines, ...splitter.end()].map(shown);
}

function shown(line: Line): string | number {
	return line.kind === "line" ? Buffer.from(line.bytes).toString() : line.length;
}

// biome-ignore format: a table
it.each<readonly [pieces: readonly string[], lines: readonly (string | number)[]]>([
	[[], []],
	[["a\nb\n"], ["a", "b"]],
	[["a\n", "b"], ["a", "b"]],
	[["a", "b", "\n", "\n"], ["ab", ""]],
	[["é".slice(0, 1), "\n"], ["é"]],
	[["12345678\n"], ["12345678"]],
	[["123456789\nb\n"], [9, "b"]],
	[["12345", "6789", "0\nb\n"], [10, "b"]],
	[["123456789"], [9]],
	[["a\r\nb"], ["a\r", "b"]],
])("%j is the lines %j", (pieces, lines) => {
	expect(split(pieces)).toEqual(lines);
});

it("A line of 100 MB is not held, and the next one is whole", () => {
	const splitter = new LineSplitter(1024);
	const piece = () => new Uint8Array(1024 * 1024).fill(0x78);
	const before = process.memoryUsage().arrayBuffers;
	for (let n = 0; n < 100; n += 1) {
		expect([...splitter.push(piece())]).toEqual([]);
	}
	const held = () => process.memoryUsage().arrayBuffers - before;
	setFlagsFromString("--expose-gc");
	// The first collection frees buffers in the background; the second waits for that.
	runInNewContext("gc(), gc()");
	expect(held()).toBeLessThan(16 * 1024 * 1024);
	expect([...splitter.push(Buffer.from("\nnext\n"))].map(shown)).toEqual([100 * 1024 * 1024, "next"]);
});

it("whoever never stops writing lines keeps nothing else from going on", async () => {
	async function* endless(): AsyncGenerator<Uint8Array> {
		for (;;) yield Buffer.from("\n".repeat(1000));
	}
	let over = false;
	setImmediate(() => {
		over = true;
	});
	for await (const { kind } of linesOf(endless(), 8)) {
		expect(kind).toBe("line");
		if (over) break;
	}
	expect(over).toBe(true);
});
