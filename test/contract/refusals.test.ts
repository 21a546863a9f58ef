import { describe, expect, test } from "vitest";
import { type Refusal, read, refusals } from "../../src/contract/index.ts";
import type { ContractKind } from "../../src/contract/kind.ts";
import { fields } from "../../src/contract/kind.ts";
import { recogniseAmong } from "../../src/contract/recognise.ts";
import { validate } from "../../src/contract/validate.ts";
import type { JsonValue } from "../../src/contract/value.ts";
import { violations } from "../../src/contract/violations.ts";
import { bytesOf, inShort } from "./sample.ts";

type Row = readonly [
	code: keyof typeof refusals,
	name: string,
	text: string | Uint8Array,
	wanted: string,
	message: string,
];

// biome-ignore format: a table
const unreadable: readonly Row[] = [
	["input.too-large", "a.json", `"${"x".repeat(1024 * 1024)}"`, "1:1-1:1", "the file has 1,048,578 bytes; at most 1,048,576 bytes are read"],
	["input.not-utf8", "a.json", new Uint8Array([0x22, 0x0a, 0xef, 0xbf, 0xbd, 0x41, 0xc3, 0x28]), "2:3-2:4", "the byte 0xc3 at offset 6 is not UTF-8"],
	["input.not-utf8", "a.json", new Uint8Array([0xff, 0xfe, 0x7b, 0]), "1:1-1:1", "the file is UTF-16; it must be UTF-8"],
	["input.byte-order-mark", "a.json", "\ufeff{}", "1:1-1:2", "the file begins with a byte order mark"],
	["input.byte-order-mark", "a.yaml", "a: 1\n--- \ufeff\n", "2:5-2:6", "a byte order mark stands inside the text"],
	["input.other-syntax", "a.toml", "[api]\nurl = 1\n", "1:1-1:1", "by its name the file is TOML; JSON and YAML are read"],
	["input.empty", "a.json", " \n", "1:1-1:1", "the file is empty"],
	["input.empty", "a.yaml", "# nothing\n", "1:1-1:1", "the document is empty"],
	["input.not-json", "a.json", '{"a": 1,}', "1:8-1:9", "after this comma a key must follow, not `}`"],
	["input.not-json", "a.json", "[1,]", "1:3-1:4", "after this comma a value must follow, not `]`"],
	["input.not-json", "a.json", '{"a" 1}', "1:6-1:7", "after the key `a` a `:` is missing before `1`"],
	["input.not-json", "a.json", "{a: 1}", "1:2-1:3", "`a` stands where a key in double quotes is expected"],
	["input.not-json", "a.json", "[\n'a']", "2:1-2:2", "`'a'` is no value; strings stand in double quotes"],
	["input.not-json", "a.json", "{} // done", "1:4-1:5", "the JSON value has ended, yet `/` follows"],
	["input.not-json", "a.json", "// first\n{}", "1:1-1:2", "`//` is no value; JSON has no comments"],
	["input.not-json", "a.json", "[01]", "1:2-1:3", "`01` is not a number of JSON"],
	["input.not-json", "a.json", "[NaN]", "1:2-1:3", "`NaN` is no value of JSON"],
	["input.not-json", "a.json", '["a\tb"]', "1:4-1:5", "`\\t` inside a string must be written as an escape"],
	["input.not-json", "a.json", '["\\x"]', "1:3-1:4", "`\\x` is not an escape of JSON"],
	["input.not-json", "a.json", '["a', "1:2-1:3", "the string that begins here has no closing quote"],
	["input.not-json", "a.json", "[1", "1:3-1:3", "the end of the text is not expected; `,` or `]` must follow a value"],
	["input.not-yaml", "a.yaml", "a: b: c", "1:4-1:5", "a second key stands on the line; put the text in quotes, or begin a new line, near `b`"],
	["input.not-yaml", "a.yaml", "a: @b", "1:4-1:5", "a plain text cannot begin with this character; put the text in quotes, near `@`"],
	["input.not-yaml", "a.yaml", 'a: "b', "1:6-1:6", "a quoted text has no closing quote"],
	["input.not-yaml", "a.yaml", "a: [b", "1:6-1:6", "brackets are opened and not closed, or closed too far to the left"],
	["input.not-yaml", "a.yaml", "\ta: 1", "1:1-1:2", "a tab cannot indent; use blanks"],
	["input.too-deep", "a.json", "[".repeat(10_000), "1:65-1:66", "values are nested more than 64 levels deep"],
	["input.too-deep", "a.json", "[".repeat(65) + "]".repeat(65), "1:65-1:66", "values are nested more than 64 levels deep"],
	["input.too-deep", "a.json", `${'{"a":'.repeat(99_999)}1${"}".repeat(99_999)}`, "1:321-1:322", "values are nested more than 64 levels deep"],
	["input.too-deep", "a.yaml", `${"[a: ".repeat(33)}1${"]".repeat(33)}`, `1:129-1:135 ${"/0/a".repeat(32)}`, "values are nested more than 64 levels deep"],
	["input.too-deep", "a.yaml", "[".repeat(10_000), "1:65-1:66", "values are nested more than 64 levels deep"],
	["input.too-deep", "a.yaml", "- ".repeat(10_000), "1:129-1:130", "values are nested more than 64 levels deep"],
	["input.duplicate-key", "a.json", '{"a": {"b": 1,\n"\\u0062": 2}}', "2:1-2:9 /a/b key", "the key `b` stands here and at 1:8"],
	["input.duplicate-key", "a.yaml", "a:\n  b: 1\n  'b': 2", "3:3-3:6 /a/b key", "the key `b` stands here and at 2:3"],
	["input.reserved-key", "a.json", '{"__proto__": {}}', "1:2-1:13 /__proto__ key", "the key `__proto__` is reserved"],
	["input.reserved-key", "a.yaml", "__proto__: {}", "1:1-1:10 /__proto__ key", "the key `__proto__` is reserved"],
	["input.integer-precision", "a.json", "[9007199254740993]", "1:2-1:18 /0", "`9007199254740993` is beyond ±9007199254740991, where readers round integers"],
	["input.integer-precision", "a.json", "[-1e400]", "1:2-1:8 /0", "`-1e400` is larger than any double"],
	["input.integer-precision", "a.yaml", "a: -9007199254740993", "1:4-1:21 /a", "`-9007199254740993` is beyond ±9007199254740991, where readers round integers"],
	["input.integer-precision", "a.yaml", "a: 1.0e+400", "1:4-1:12 /a", "`1.0e+400` is larger than any double"],
	["input.lone-surrogate", "a.json", '["x\\ud800"]', "1:4-1:10 /0", "the string `x\\u{d800}` holds half of a surrogate pair"],
	["input.lone-surrogate", "a.json", '{"\\uDC00": 1}', "1:3-1:9", "the key `\\u{dc00}` holds half of a surrogate pair"],
	["input.lone-surrogate", "a.yaml", 'a: "\\uD83D\\uDE00 \\ud800"', "1:18-1:24 /a", "the string `😀 \\u{d800}` holds half of a surrogate pair"],
	["input.lone-surrogate", "a.yaml", '"\\udc00": 1', "1:2-1:8 /\ufffd key", "the key `\\u{dc00}` holds half of a surrogate pair"],
	["input.control-character", "a.yaml", "a: b\x1bc", "1:5-1:6", "the control character U+001B stands in the text"],
	["input.yaml-line-break", "a.yaml", "# a\u2028b: 1", "1:4-1:5", "the character U+2028 ends a line for some YAML readers and not for others"],
	["input.yaml-line-break", "a.yaml", "a: 1\rb: 2", "1:5-1:6", "the character U+000D ends a line for some YAML readers and not for others"],
	["input.yaml-directive", "a.yaml", "%YAML 1.1\n---\na: 1", "1:1-1:10", "the directive `%YAML 1.1` changes how the document is read"],
	["input.yaml-tag", "a.yaml", "a: !vault x", "1:11-1:12 /a", "the tag `!vault` has no meaning here"],
	["input.yaml-tag", "a.yaml", "!!omap [a: 1]", "1:8-1:14", "the tag `!!omap` has no meaning here"],
	["input.yaml-tag", "a.yaml", "!!int a", "1:7-1:8", "the tag `!!int` has no meaning here"],
	["input.yaml-tag", "a.yaml", "!!str [a]", "1:7-1:10", "the tag `!!str` has no meaning here"],
	["input.yaml-tag", "a.yaml", "!!map [a]", "1:7-1:10", "the tag `!!map` has no meaning here"],
	["input.yaml-tag", "a.yaml", "a: !<x y", "1:4-1:7", "the tag is not known here, or does not fit the value, near `!<x`"],
	["input.yaml-alias", "a.yaml", "a: &x [*x]", "1:8-1:10 /a/0", "the alias `*x` stands inside the value it names"],
	["input.yaml-alias", "a.yaml", "a: *x", "1:4-1:6 /a", "the alias `*x` names no anchor before it"],
	["input.yaml-merge-key", "a.yaml", "a: &x {b: 1}\nc:\n  <<: *x", "3:3-3:5 /c/<< key", "`<<` merges mappings for some readers only"],
	["input.yaml-key", "a.yaml", "a: {[b]: 1}", "1:5-1:8 /a", "a key must be a text, not a list, a mapping or an alias"],
	["input.yaml-key", "a.yaml", "8: 1", "1:1-1:2 /8 key", "the plain key `8` is not a text; put it in quotes"],
	["input.yaml-ambiguous", "a.yaml", "a: [No]", "1:5-1:7 /a/0", "plain `No` is a boolean in YAML 1.1 and a text in 1.2"],
	["input.yaml-ambiguous", "a.yaml", "on: 1", "1:1-1:3 /on key", "plain `on` is a boolean in YAML 1.1 and a text in 1.2"],
	["input.yaml-number", "a.yaml", "a: -.INF", "1:4-1:9 /a", "`-.INF` is a number that JSON cannot write"],
	["input.yaml-number", "a.yaml", "a: .nan", "1:4-1:8 /a", "`.nan` is a number that JSON cannot write"],
];

test.each(unreadable)("%s: %s", (code, name, text, wanted, message) => {
	const [reading] = read({ name, bytes: typeof text === "string" ? bytesOf(text) : text });
	if (reading?.kind !== "refused") throw new Error("accepted");
	const [refusal] = reading.refusals;
	expect(refusal && inShort(refusal)).toBe(`${code} ${wanted}`);
	expect(refusal?.message).toBe(message);
});

const table: readonly ContractKind[] = [
	kind("Apple", "v1", { marks: { kind: "Apple" }, versionMarks: { form: "v1" } }),
	kind("Apple", "v2", { marks: { kind: "Apple" }, versionMarks: { form: "v2" } }),
	kind("Pear", "v1", { marks: { type: "Pear" } }),
	kind("Quince", "v1", { marks: { kind: "Quince" } }),
	kind("Fern", "v1", { marks: { form: 1, ...fields("leaf", "spore") } }),
	kind("Moss", "v1", { marks: { form: 1, ...fields("leaf", "stalk", "root") } }),
];

function kind(name: string, version: string, rest: Partial<ContractKind>): ContractKind {
	return {
		name,
		version,
		role: "request",
		marks: {},
		versionMarks: {},
		schema: { $id: `${name}/${version}` },
		id: "/id",
		...rest,
	};
}

// biome-ignore format: a table
const unknown: readonly (readonly [code: keyof typeof refusals, value: JsonValue, wanted: string, message: string])[] = [
	["contract.not-an-object", [], "", "a contract is an object, and this is a list"],
	["contract.not-an-object", null, "", "a contract is an object, and this is a single value"],
	["contract.unknown-kind", {}, "", "the field `kind`, which names the kind of contract, is missing; known are `Apple` and `Quince`"],
	["contract.unknown-kind", { kind: 1 }, " /kind", "`kind` must be a text that names the kind of contract; known are `Apple` and `Quince`"],
	["contract.unknown-kind", { kind: "Aple\n" }, " /kind", "`Aple\\n` is no known kind of contract, perhaps `Apple` is meant; known are `Apple` and `Quince`"],
	["contract.unknown-kind", { kind: "Aple" }, " /kind", "`Aple` is no known kind of contract, perhaps `Apple` is meant; known are `Apple` and `Quince`"],
	["contract.unknown-kind", { type: "pear" }, " /type", "`pear` is no known kind of contract, perhaps `Pear` is meant; known is `Pear`"],
	["contract.unknown-version", { kind: "Apple" }, "", "the field `form`, which names the version of `Apple`, is missing; known are `v1` and `v2`"],
	["contract.unknown-version", { kind: "Apple", form: "v3" }, " /form", "`v3` is no known version of `Apple`; known are `v1` and `v2`"],
	["contract.ambiguous-kind", { form: 1, leaf: 1, spore: 1, stalk: 1, root: 1 }, "", "the document is `Fern v1` and `Moss v1` at once"],
	["contract.ambiguous-kind", { kind: "Quince", type: "Pear" }, "", "the document is `Pear v1` and `Quince v1` at once"],
];

test.each(unknown)("%s: %j", (code, value, wanted, message) => {
	const recognition = recogniseAmong(table, value);
	if (recognition.kind !== "refused") throw new Error("recognised");
	expect(recognition.refusals.map(inShort)).toEqual([`${code}${wanted}`]);
	expect(recognition.refusals[0]?.message).toBe(message);
});

// biome-ignore format: a table
const stated: readonly (readonly [value: JsonValue, stated: readonly string[], wanted: string])[] = [
	[{}, ["Quince v1"], "Quince v1"],
	[{ kind: "Fig" }, ["Quince v1"], "Quince v1"],
	[{}, ["Apple v2", "Apple v1"], "Apple v2"],
	[{ kind: "Apple", form: "v1" }, ["Apple v2", "Apple v1"], "Apple v1"],
	[{ kind: "Quince", type: "Pear" }, ["Pear v1"], "Pear v1"],
	[{ kind: "Quince", type: "Pear" }, ["Apple v1"], "the document is `Pear v1` and `Quince v1` at once"],
	[{ type: "Pear" }, ["Quince v1"], "the document says that it is `Pear v1`, the caller that it is `Quince v1`"],
	[{ kind: "Apple", form: "v1" }, ["Apple v2"], "the document says that it is `Apple v1`, the caller that it is `Apple v2`"],
	[{ kind: "Apple", form: "v3" }, ["Apple v2"], "`v3` is no known version of `Apple`; known are `v1` and `v2`"],
	[{ kind: "Apple", form: "v3" }, ["Pear v1"], "`v3` is no known version of `Apple`; known are `v1` and `v2`"],
	[[], ["Pear v1"], "a contract is an object, and this is a list"],
];

test.each(stated)("%j, which the caller calls %j: %s", (value, names, wanted) => {
	const kinds = names.flatMap((name) => table.filter((kind) => `${kind.name} ${kind.version}` === name));
	const recognition = recogniseAmong(table, value, kinds);
	if (wanted.includes("the caller"))
		expect(recognition).toMatchObject({ refusals: [{ code: "contract.other-kind" }] });
	expect(
		recognition.kind === "known"
			? `${recognition.contractKind.name} ${recognition.contractKind.version}`
			: recognition.refusals[0]?.message,
	).toBe(wanted);
});

// biome-ignore format: a table
const invalid: readonly (readonly [code: keyof typeof refusals, schema: object, value: JsonValue, wanted: string, message: string])[] = [
	["schema.missing-field", { required: ["a"] }, {}, "", "the document lacks the field `a`"],
	["schema.missing-field", { required: ["constructor"] }, {}, "", "the document lacks the field `constructor`"],
	["schema.unknown-field", { properties: { name: true }, additionalProperties: false }, { nmae: 1 }, " /nmae key", "the document has no field `nmae`; perhaps `name` is meant"],
	["schema.unknown-field", { properties: { name: true, kind: true }, additionalProperties: false }, { "x/y": 1 }, " /x~1y key", "the document has no field `x/y`; its fields are `name` and `kind`"],
	["schema.unknown-field", { additionalProperties: false }, { toString: 1 }, " /toString key", "the document has no field `toString`; it has no fields"],
	["schema.wrong-type", { properties: { a: { type: "string" } } }, { a: [] }, " /a", "`a` must be a text, and is a list"],
	["schema.wrong-type", { items: { type: ["string", "null"] } }, [1], " /0", "item 0 must be a text or `null`, and is `1`"],
	["schema.not-one-of", { properties: { a: { enum: ["nix", "pixi"] } } }, { a: "pixie" }, " /a", "`a` is the text `pixie`, and must be `nix` or `pixi`, perhaps `pixi` is meant"],
	["schema.wrong-constant", { properties: { a: { const: false } } }, { a: true }, " /a", "`a` must be `false`, and is `true`"],
	["schema.bad-pattern", { properties: { a: { pattern: "^b+$" } } }, { a: "c\n" }, " /a", "`a` is the text `c\\n`; it must match `^b+$`"],
	["schema.bad-format", { properties: { a: { format: "date-time" } } }, { a: "yesterday" }, " /a", "`a` is the text `yesterday`, which is not a date and time such as `2026-05-01T12:00:00Z`"],
	["schema.too-short", { properties: { a: { minLength: 3 } } }, { a: "" }, " /a", "`a` has 0 characters, and must have at least 3 characters"],
	["schema.too-long", { properties: { a: { maxLength: 1 } } }, { a: "😀😀" }, " /a", "`a` has 2 characters, and must have at most 1 character"],
	["schema.too-few", { properties: { a: { minItems: 1 } } }, { a: [] }, " /a", "`a` has 0 items, and must have at least 1 item"],
	["schema.too-few", { minProperties: 1 }, {}, "", "the document has 0 fields, and must have at least 1 field"],
	["schema.too-few", { contains: { const: 1 } }, [], "", "the document lacks an item that it must hold"],
	["schema.too-many", { maxItems: 1 }, [1, 2], "", "the document has 2 items, and must have at most 1 item"],
	["schema.out-of-range", { properties: { a: { minimum: 3 } } }, { a: 2 }, " /a", "`a` is `2`, and must be at least 3"],
	["schema.out-of-range", { properties: { a: { multipleOf: 3 } } }, { a: 2 }, " /a", "`a` is `2`, and must be a multiple of 3"],
	["schema.repeated-item", { uniqueItems: true }, [1, 2, 1], "", "items 0 and 2 of the document are the same"],
	["schema.forbidden", { not: { required: ["a"] } }, { a: 1 }, "", "the document is not allowed as it is written"],
	["schema.forbidden", { properties: { a: false } }, { a: 1 }, " /a", "`a` is not allowed here"],
	["schema.no-alternative", { anyOf: [{ type: "string" }, { required: ["a"] }] }, {}, "", "the document fits none of the forms that it may have"],
	["schema.too-short", { properties: { a: { anyOf: [{ type: "string", minLength: 1 }, { type: "null" }] } } }, { a: "" }, " /a", "`a` has 0 characters, and must have at least 1 character"],
	["schema.missing-field", { $defs: { b: { required: ["c"] } }, properties: { a: { anyOf: [{ $ref: "#/$defs/b" }, { type: "null" }] } } }, { a: {} }, " /a", "`a` lacks the field `c`"],
	["schema.no-alternative", { oneOf: [{ type: "object" }, { required: ["a"] }] }, { a: 1 }, "", "the document fits more than one of the forms that it may have"],
	// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
	["schema.missing-field", { if: { required: ["a"] }, then: { required: ["b"] }, }, { a: 1 }, "", "the document lacks the field `b`"],
	["schema.too-many", { prefixItems: [true], minItems: 1, items: false }, [1, 2], "", "the document has 2 items, and must have at most 1 item"],
	["schema.bad-pattern", { propertyNames: { pattern: "^[a-z]+$" } }, { A: 1 }, " /A key", "the name `A` is the text `A`; it must match `^[a-z]+$`"],
];

describe("schema", () => {
	test.each(invalid)("%s: %j", (code, schema, value, wanted, message) => {
		const found = check(schema, value);
		expect(found.map(inShort)).toEqual([`${code}${wanted}`]);
		expect(found[0]?.message).toBe(message);
	});
});

test("schema.violated: a demand without words of its own", () => {
	const error = { keyword: "invented", instancePath: "/a", schemaPath: "#/invented", params: {} };
	const [refusal] = violations([error], { a: 1 });
	expect(refusal && inShort(refusal)).toBe("schema.violated /a");
	expect(refusal?.message).toBe("`a` breaks the demand `invented` of its schema");
});

let number = 0;

function check(schema: object, value: JsonValue): readonly Refusal[] {
	return validate(value, kind("Invented", "v1", { schema: { $id: `test:${number++}`, ...schema } }));
}

test("every code has a case", () => {
	const covered = new Set<string>([...unreadable, ...unknown, ...invalid].map(([code]) => code))
		.add("contract.other-kind")
		.add("schema.violated");
	expect([...covered].sort()).toEqual(Object.keys(refusals).sort());
});

test("every code is written domain.kebab-name and has its three texts, each a line", () => {
	for (const [code, texts] of Object.entries(refusals)) {
		expect(code).toMatch(/^(?:input|contract|schema)(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)$/);
		for (const text of Object.values(texts)) expect(text).toMatch(/^[^\n]{3,}$/);
	}
});
