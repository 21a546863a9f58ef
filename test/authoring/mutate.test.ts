import { describe, expect, it } from "vitest";
import { Mutator } from "../../src/authoring/mutate.ts";
import { Random } from "../../src/authoring/random.ts";
import { hintsAt } from "../../src/authoring/schema-hints.ts";
import type { JsonValue } from "../../src/contract/index.ts";

const schema = {
	type: "object",
	properties: {
		contract: {
			$id: "https://example.org/kind.schema.json",
			properties: {
				mode: { enum: ["read-only", "read-write"] },
				size: { $ref: "#/$defs/size" },
				parts: { type: "array", items: { anyOf: [{ const: "one" }, { enum: ["two"] }] } },
			},
			$defs: { size: { minimum: 3, maximum: 9 } },
		},
	},
	$defs: { size: { minimum: -1 } },
};
const seedlings = [
	{ value: { contract: { mode: "read-only", size: 4, parts: ["one"] }, facts: { paths: [] } }, schema },
	{
		value: { contract: { mode: "read-write", size: 5, parts: [] }, facts: { paths: ["~/dev", "😀😀😀"] } },
		schema,
	},
];

function mutants(seed: number, count: number): readonly JsonValue[] {
	const mutator = new Mutator(seedlings, new Random(seed));
	return Array.from({ length: count }, () => mutator.next());
}

describe("what a schema says of a place", () => {
	it.each([
		["the values of an enumeration", ["contract", "mode"], { values: ["read-only", "read-write"] }],
		[
			"the bounds that a reference leads to, within the schema that it stands in",
			["contract", "size"],
			{ bounds: [3, 9] },
		],
		["the values of every branch", ["contract", "parts", 0], { values: ["two", "one"] }],
		["the members that an object may have", ["contract"], { members: ["mode", "size", "parts"] }],
		["nothing where it says nothing", ["contract", "other", "deep"], { values: [], bounds: [], members: [] }],
	])("is %s", (_, path, hints) => {
		const found = hintsAt(schema, path);
		const sorted = { ...found, values: [...found.values].sort().reverse() };
		expect({ ...sorted, values: sorted.values }).toMatchObject(
			"values" in hints ? { ...hints, values: [...hints.values].sort().reverse() } : hints,
		);
	});

	it("ends where a schema refers to itself", () => {
		const endless = {
			$ref: "#/$defs/node",
			$defs: { node: { anyOf: [{ $ref: "#/$defs/node" }, { enum: [1] }] } },
		};
		expect(hintsAt(endless, []).values).toContain(1);
	});
});

describe("generated inputs", () => {
	it("are the same for the same seed, and others for another", () => {
		expect(mutants(1, 200)).toEqual(mutants(1, 200));
		expect(mutants(1, 200)).not.toEqual(mutants(2, 200));
	});

	it("differ from each other, and from what they are made of", () => {
		const texts = new Set(mutants(1, 400).map((value) => JSON.stringify(value)));
		expect(texts.size).toBeGreaterThan(150);
	});

	it("try the values and bounds of the schema, and odd texts, numbers and lists", () => {
		const all = JSON.stringify(mutants(3, 3000));
		for (const wanted of [
			'"size":2,',
			'"size":10,',
			'"two"',
			'"__proto__',
			"9007199254740991",
			'"parts":[]',
			"\\u0000",
		]) {
			expect(all).toContain(wanted);
		}
	});

	it("never lose a part that every input has", () => {
		expect(
			mutants(4, 1000).every(
				(value) =>
					Object.keys(value as object)
						.sort()
						.join() === "contract,facts",
			),
		).toBe(true);
	});

	it("are text that every reader can read", () => {
		expect(JSON.stringify(mutants(5, 2000))).not.toMatch(/\\ud[89a-f]/);
	});
});
