import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/doors/http/lines.ts";

async function* streamOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer, void, undefined> {
	yield* chunks;
}

async function linesIn(chunks: readonly Buffer[], maxBytes: number): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const group of linesOf(streamOf(chunks), maxBytes)) {
		expect(group[0]?.number).toBe(lines.length + 1);
		lines.push(...group.map(({ bytes }) => bytes.toString("latin1")));
	}
	return lines;
}

describe("the lines of a stream", () => {
	it("are the same however it is cut into chunks", async () => {
		const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(text, fc.array(fc.nat(40), { maxLength: 6 }), async (whole, places) => {
				const cuts = [
					0,
					...places.map((place) => Math.min(place, whole.length)).sort((a, b) => a - b),
					whole.length,
				];
				const chunks = cuts.slice(1).map((end, i) => Buffer.from(whole.slice(cuts[i], end)));
				const lines = whole.split("\n");
				expect(await linesIn(chunks, 100)).toEqual(lines.at(-1) === "" ? lines.slice(0, -1) : lines);
			}),
		);
	});

	it("hold no more of a line than shows that it is too long", async () => {
		const chunks = [Buffer.from("aaaa"), Buffer.from("aaaa"), Buffer.from("aa\nbbb\ncccc\nddddd")];
		expect(await linesIn(chunks, 3)).toEqual(["aaaa", "bbb", "cccc", "dddd"]);
	});
});
