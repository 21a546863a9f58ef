import { expect, test } from "vitest";
import type { JsonValue } from "../../src/contract/index.ts";
import { mutantsOf } from "./mutants.ts";

const nullable = { anyOf: [{ type: "string" }, { type: "null" }] };

// biome-ignore format: a table
test.each<readonly [schema: Record<string, unknown>, value: JsonValue, wanted: readonly JsonValue[]]>([
	[{}, "free", []],
	[{ type: "string" }, "a", [null, {}]],
	[{ type: "integer" }, 3, [null, {}, 3.5]],
	[{ const: "v1" }, "v1", ["v1-else"]],
	[{ const: false }, false, [true]],
	[{ enum: ["a", "A"] }, "a", ["a-else", "a\n"]],
	[{ pattern: "^b+$", type: "string" }, "bb", [null, {}, "", "bb\n", " bb", "BB", "bb~"]],
	[{ type: "string", format: "date-time" }, "2026-05-10T11:00:00Z", [null, {}, "yesterday", "2026-05-10T11:00:00", "2026-02-30T00:00:00Z"]],
	[{ type: "string" }, "2026-05-10T11:00:00Z", [null, {}, "yesterday", "2026-05-10T11:00:00", "2026-02-30T00:00:00Z"]],
	[{ type: "string", format: "uri" }, "urn:a", [null, {}, " \\ "]],
	[{ type: "string", minLength: 3 }, "abcd", [null, {}, "ab"]],
	[{ type: "string", maxLength: 3 }, "abc", [null, {}, "xxxx"]],
	[{ type: "number", minimum: 0, maximum: 1 }, 0.5, [null, {}, -1, 2]],
	[{ type: "number", exclusiveMinimum: 0 }, 0.5, [null, {}, 0]],
	[{ type: "array", minItems: 1, uniqueItems: true }, ["a"], [null, {}, [], ["a", "a"]]],
	[{ type: "array", items: { const: 1 } }, [1, 1], [null, {}, [2, 1], [1, 2]]],
	[{ required: ["a"] }, { a: 1 }, [{}]],
	[{ additionalProperties: false, properties: { a: { const: 1 } } }, { a: 1 }, [null, [], { a: 1, "x-unknown": 1 }, { a: 2 }]],
	[{ type: "object", properties: {} }, {}, [null, [], { "x-unknown": 1 }]],
	[{ additionalProperties: { const: 1 } }, { a: 1 }, [{ a: 2 }]],
	[{ dependentRequired: { a: ["b"], c: ["d"] } }, { a: 1, b: 2 }, [{ a: 1 }]],
	[{ $ref: "#/$defs/one", $defs: { one: { const: 1 } } }, 1, [2]],
	[nullable, "a", [{}]],
	[nullable, null, [{}]],
	[{ ...nullable, pattern: "a" }, "a", ["", "A", {}]],
	[{ anyOf: [{ const: 1 }, {}] }, 1, [2]],
	[{ allOf: [{ const: 1 }] }, 1, [2]],
	[{ oneOf: [{ const: 1 }, { const: 2 }] }, 2, [3]],
])("%j in %j is broken by %j", (schema, value, wanted) => {
	expect(mutantsOf(schema, value).map((mutant) => mutant.value)).toEqual(wanted);
});

// biome-ignore format: a table
test.each<readonly [schema: string, value: JsonValue, wanted: readonly JsonValue[]]>([
	['{"if": {"required": ["a"]}, "then": {"required": ["a", "b"]}, "else": {"required": ["c"]}}', { a: 1, b: 2 }, [{ a: 1 }]],
	['{"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}', { c: 1 }, [{}]],
	['{"if": {"required": ["a"]}, "then": {"required": ["b"]}}', { c: 1 }, []],
])("%s in %j is broken by %j", (schema, value, wanted) => {
	expect(mutantsOf(JSON.parse(schema), value).map((mutant) => mutant.value)).toEqual(wanted);
});

test("a mutant says where and what it breaks", () => {
	const schema = { properties: { "a/b": { items: { const: "v1" } } } };
	expect(mutantsOf(schema, { "a/b": ["v1"] }).map(({ what }) => what)).toEqual([
		": type object (null)",
		": type object ([])",
		"/a~1b: type array (null)",
		"/a~1b: type array ({})",
		'/a~1b/0: const "v1"',
	]);
});
