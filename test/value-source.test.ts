import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { valueSource } from "../src/value-source.ts";

function nested(depth: number): unknown {
	let value: unknown = 1;
	for (let i = 0; i < depth; i += 1) {
		value = [value];
	}
	return value;
}

const itself: { self?: unknown } = {};
itself.self = itself;
let doubled: unknown = "x";
for (let i = 0; i < 40; i += 1) {
	doubled = [doubled, doubled];
}

const textOf = (value: unknown) => {
	const source = valueSource(value);
	return "bytes" in source ? new TextDecoder().decode(source.bytes) : source;
};

describe("a value of JSON", () => {
	it.each([
		["null", null],
		["a text with half a character", "\ud800 é"],
		["numbers", [0, -0, 1.5, 1e300, Number.MAX_SAFE_INTEGER]],
		["an object", { b: { a: [] }, a: {}, "": [true, false, null] }],
		["the deepest that is read", nested(500)],
		["an object of another realm", runInNewContext("({ a: [1, { b: null }] })")],
	])("is written as JSON.stringify does: %s", (_, value) => {
		expect(textOf(value)).toBe(JSON.stringify(value, null, 2));
	});

	it("has every name that it has, and no member that is undefined", () => {
		const value = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 2 }');
		expect(textOf({ gone: undefined, value })).toBe(JSON.stringify({ value }, null, 2));
	});

	it("is read once, so that nothing changes between looking and writing", () => {
		let asked = 0;
		const value = {
			get a() {
				asked += 1;
				return asked === 1 ? "first" : new Date(0);
			},
		};
		expect([textOf(value), asked]).toEqual(['{\n  "a": "first"\n}', 1]);
	});
});

describe("what is no JSON is a source that says why", () => {
	it.each([
		["nothing at all", undefined, "it is a value of type undefined, which JSON has not"],
		[
			"a hole",
			{ list: Object.assign([1], { length: 2 }) },
			"it holds a value of type undefined at `/list/1`, which JSON has not",
		],
		["NaN", { "a/b": [Number.NaN] }, "it holds NaN at `/a~1b/0`, which JSON has not"],
		["a large integer", [1n], "it holds a value of type bigint at `/0`, which JSON has not"],
		["a date", { at: new Date(0) }, "it holds an object of a class at `/at`, which JSON has not"],
		["a map", new Map([["kind", "x"]]), "it is an object of a class, which JSON has not"],
		[
			"a function",
			{ toJSON: () => ({}) },
			"it holds a value of type function at `/toJSON`, which JSON has not",
		],
		["a part that holds itself", itself, "it is nested deeper than 500 levels"],
		["one level too many", nested(501), "it is nested deeper than 500 levels"],
		["one part a billion times", doubled, "its text has more than 16777216 characters"],
		[
			"a part that cannot be read",
			{
				get a() {
					throw new Error("no");
				},
			},
			"reading a part of it failed",
		],
	])("%s", (_, value, unreadable) => {
		expect(valueSource(value, "plan")).toEqual({ name: "plan", unreadable });
	});
});
