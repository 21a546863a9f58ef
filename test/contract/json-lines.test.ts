import { expect, test } from "vitest";
import { pieceAt, readText, refusalsOf } from "./sample.ts";

const valuesOf = (name: string, text: string) =>
	readText(name, text).map((reading) => (reading.kind === "document" ? reading.document.value : null));

// biome-ignore format: a table
test.each([
	["a.jsonl", '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
	["a.NDJSON", '{"a":1}\r\n\n \t\n{"a":2}', [{ a: 1 }, { a: 2 }]],
	["a.jsonl", '{"a":1}', [{ a: 1 }]],
	["a.json", '{"a":\n1}', [{ a: 1 }]],
])("%s: each line of %j is a document", (name, text, values) => {
	expect(valuesOf(name, text)).toEqual(values);
});

// biome-ignore format: a table
test.each([
	['{"a":1}\n{"a":2', ["input.not-json 2:7-2:7"]],
	['{"a":1}\n\n{"a":1,"a":2}', ["input.duplicate-key 3:8-3:11 /a key"]],
	['{"a":\n1}', ["input.not-json 1:6-1:6", "input.not-json 2:2-2:3"]],
	['{"a":1} {"a":2}', ["input.not-json 1:9-1:10"]],
	["\u00a0\n{}", ["input.not-json 1:1-1:2"]],
	["\n \n", ["input.empty 1:1-1:1"]],
])("in %j is refused %j, by its own line", (text, refused) => {
	expect(refusalsOf("a.jsonl", text)).toEqual(refused);
});

test("places and bytes are those of the line", () => {
	const [, second] = readText("a.jsonl", '{"é":"x"}\n{"b":"yes"}\n');
	if (second?.kind !== "document") throw new Error("refused");
	const { document } = second;
	expect(pieceAt(document, "/b")).toBe('"yes"');
	expect(document.locate({ pointer: "/b" })).toMatchObject({ line: 2, column: 6 });
	expect(new TextDecoder().decode(document.bytes)).toBe('{"b":"yes"}');
	expect(document.index).toBe(1);
});

test("the place of a key's namesake counts from the beginning of the file", () => {
	const [, second] = readText("a.jsonl", '{}\n{"a":1,"a":2}');
	expect(second).toMatchObject({ refusals: [{ message: expect.stringContaining("2:2") }] });
});
