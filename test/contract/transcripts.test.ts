import { describe, expect, it } from "vitest";
import { recognise, validate } from "../../src/contract/index.ts";
import { pieceAt, readText, refusalsOf } from "./sample.ts";

const m2 = '{"id":"h","op":"hello","protocol":"1.0"}';
const ipc = '{"v":"ipc.v0","id":"lab-0001","type":"hello"}';

// biome-ignore format: a table
describe("lines of JSON", () => {
	it.each<readonly [text: string, transcript: string, messages: number]>([
		[`${m2}\n`, "m2-ipc/v1.0", 1],
		[`\n${m2}\n \n{"anything":1}`, "m2-ipc/v1.0", 2],
		[`${ipc}\r\n[]\n`, "ipc/v0", 2],
		['# a remark\n{"id":"1","op":"hello"}\n# another\n{"id":"1","ok":true}\n', "adapter-ipc/v0.1", 2],
	])("%j are one conversation", (text, transcript, messages) => {
		const readings = readText("a.ndjson", text);
		expect(readings).toHaveLength(1);
		expect(readings[0]).toMatchObject({
			document: { index: 0, value: { transcript, messages: { length: messages } } },
		});
	});

	it.each([
		'{"id":"h","op":"hello","protocol":1}',
		'{"id":"h","protocol":"1.0"}',
		'{"id":"h","op":"hello","kind":"Ledger"}',
		'{"id":"h","ok":true}',
		'{"id":"h","op":"hello","protocol":"1"}',
		'{"v":"ipc.v1","id":"lab-0001"}',
		`{"first":1}\n${m2}`,
		`[]\n${ipc}`,
		'7',
	])("%j are documents of their own", (text) => {
		expect(readText("a.ndjson", text)).toHaveLength(text.split("\n").length);
	});
});

it("a file of JSON that holds one message is no conversation", () => {
	expect(readText("a.json", ipc)[0]).toMatchObject({ document: { value: { v: "ipc.v0" } } });
});

it("places are those of the lines", () => {
	const [reading] = readText("a.jsonl", `\n${m2}\n{"id":"h","a/b":["é"]}\n`);
	if (reading?.kind !== "document") throw new Error("refused");
	const { document } = reading;
	expect(pieceAt(document, "/messages/1/a~1b/0")).toBe('"é"');
	expect(document.locate({ pointer: "/messages/1/id" })).toMatchObject({ line: 3, column: 7 });
	expect(document.locate({ pointer: "/messages/1/id", key: true })).toMatchObject({ line: 3, column: 2 });
	const whole = { line: 2, column: 1, endLine: 3, endColumn: 23 };
	expect(
		["", "/messages", "/messages/2", "/transcript"].map((pointer) => document.locate({ pointer })),
	).toEqual([whole, whole, whole, whole]);
});

// biome-ignore format: a table
it.each([
	[`${m2}\nloading\n`, ["input.not-json 2:1-2:2 /messages/1"]],
	[`${m2}\n{"a":1,"a":2}\n{`, ["input.duplicate-key 2:8-2:11 /messages/1/a key", "input.not-json 3:2-3:2 /messages/2"]],
	[`${m2}\n# a remark\n`, ["input.not-json 2:1-2:2 /messages/1"]],
])("a conversation with a line that cannot be read is refused: %j", (text, refused) => {
	expect(refusalsOf("a.ndjson", text)).toEqual(refused);
});

it("a conversation is known by its protocol, and one of another version is not", () => {
	expect(recognise({ value: { transcript: "m2-ipc/v1.0", messages: [] } })).toMatchObject({
		contractKind: { name: "M2IpcTranscript", version: "v1.0" },
	});
	expect(recognise({ value: { transcript: "ipc/v7", messages: [] } })).toMatchObject({
		refusals: [{ code: "contract.unknown-version" }],
	});
});

it("a conversation of ever so many broken messages is refused in a bounded number of words", () => {
	const value = { transcript: "ipc/v0", messages: Array.from({ length: 50_000 }, () => ({})) };
	const recognition = recognise({ value });
	if (recognition.kind !== "known") throw new Error("unknown");
	const refusals = validate(value, recognition.contractKind);
	expect(refusals.length).toBeGreaterThan(100);
	expect(refusals.length).toBeLessThanOrEqual(2000);
});
