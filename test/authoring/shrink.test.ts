import { describe, expect, it } from "vitest";
import { shrunk } from "../../src/authoring/shrink.ts";
import type { JsonValue } from "../../src/contract/index.ts";

const text = (value: JsonValue) => JSON.stringify(value);

describe("a value made small", () => {
	it.each<[string, JsonValue, (value: JsonValue) => boolean, JsonValue]>([
		[
			"loses every member that does not matter",
			{ a: 1, b: { c: [1, 2], d: "x" } },
			(v) => text(v).includes('"d"'),
			{ b: { d: "" } },
		],
		["loses items", [1, 2, 3, 4], (v) => text(v).includes("3"), [3]],
		[
			"keeps of a text what matters",
			{ a: `${"x".repeat(100)}!${"y".repeat(100)}` },
			(v) => text(v).includes("!"),
			{ a: "!" },
		],
		["stays as it is where all of it matters", { a: [1] }, (v) => text(v) === '{"a":[1]}', { a: [1] }],
		[
			"may have members of any name",
			JSON.parse('{"__proto__":{"x":1,"y":2}}'),
			(v) => text(v).includes('"y"'),
			JSON.parse('{"__proto__":{"y":2}}'),
		],
	])("%s", (_, value, isOfInterest, smallest) => {
		expect(text(shrunk(value, isOfInterest, 1000))).toBe(text(smallest));
	});

	it("is asked for no more often than it may be", () => {
		let asked = 0;
		shrunk(
			Array.from({ length: 50 }, (_, i) => i),
			() => {
				asked += 1;
				return true;
			},
			7,
		);
		expect(asked).toBe(7);
	});
});
