import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type JsonValue, read } from "../../src/contract/index.ts";
import { documentOf, inShort, keyAt, pieceAt, readText, refusalsOf } from "./sample.ts";

// biome-ignore format: a table
test.each<readonly [text: string, documents: readonly unknown[]]>([
	["a: 1\n", ['{"a":1} "a: 1\\n"']],
	["a: 1\n---\n", ['{"a":1} "a: 1\\n---\\n"']],
	["a: 1\n---\n# end\n", ['{"a":1} "a: 1\\n---\\n# end\\n"']],
	["a: 1\n---\nb: 2\n---\n", ['{"a":1} "a: 1\\n"', '{"b":2} "---\\nb: 2\\n---\\n"']],
	["a: 1\n...\n# end\n", ['{"a":1} "a: 1\\n...\\n# end\\n"']],
	["# first\n---\na: é\n--- # second\nb: 2\n", ['{"a":"é"} "# first\\n---\\na: é\\n"', '{"b":2} "--- # second\\nb: 2\\n"']],
	["---\na: 1\n---\n---\nb: 2\n", ['{"a":1} "---\\na: 1\\n"', "input.empty 3:1-3:1", '{"b":2} "---\\nb: 2\\n"']],
	["---\n---\na: 1", ["input.empty 1:1-1:1", '{"a":1} "---\\na: 1"']],
	["a: b: c\n---\nd: 1\n", ["input.not-yaml 1:4-1:5", '{"d":1} "---\\nd: 1\\n"']],
	['a: "b\n---\nc: 1\n', ["input.not-yaml 4:1-4:1"]],
	["%YAML 1.2\n---\na: 1\n", ['{"a":1} "%YAML 1.2\\n---\\na: 1\\n"']],
	["---\n~\n", ['null "---\\n~\\n"']],
	["...\n", ["input.empty 1:1-1:1"]],
])("%j holds %j", (text, documents) => {
	const found = readText("a.yaml", text).map((reading, number) => {
		if (reading.kind === "refused") return reading.refusals.map(inShort).join();
		const { value, bytes, index } = reading.document;
		expect(index).toBe(number);
		return `${JSON.stringify(value)} ${JSON.stringify(new TextDecoder().decode(bytes))}`;
	});
	expect(found).toEqual(documents);
});

// biome-ignore format: a table
test.each<readonly [text: string, value: JsonValue]>([
	["a: &x [1, 2]\nb: *x", { a: [1, 2], b: [1, 2] }],
	["a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x", { a: 1, b: [1], c: 2, d: [1], e: 2 }],
	["a: !!str yes\nb: !!map {}\nc: !!seq []", { a: "yes", b: {}, c: [] }],
	['"<<": 1\n"on": 2', { "<<": 1, on: 2 }],
	["a: 0x1F\nb: +1\nc: 1.\nd: .5\ne: 1.5e+3", { a: 31, b: 1, c: 1, d: 0.5, e: 1500 }],
	["a:\nb: ~\nc: null\n? d\ne: {f, g}", { a: null, b: null, c: null, d: null, e: { f: null, g: null } }],
	["a: 2026-05-01T12:00:00Z\nb: 1.2.3\nc: 8080:80\nd: 10.0.0.1\ne: 7f83b1\nf: none\ng: yesterday", { a: "2026-05-01T12:00:00Z", b: "1.2.3", c: "8080:80", d: "10.0.0.1", e: "7f83b1", f: "none", g: "yesterday" }],
	["a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\n", { a: "one\n  two\n\nthree\n", b: "one two" }],
	["constructor: 1\ntoString: 2", { constructor: 1, toString: 2 }],
	["a\r\n", "a"],
	['{"a": [1, "b"]}', { a: [1, "b"] }],
])("%j is accepted", (text, value) => {
	expect(documentOf("a.yaml", text).value).toStrictEqual(value);
});

// biome-ignore format: a table
test.each(["y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "014", "-08", "0o14", "0b11", "1_000", "1_0.5", "0x1_F", "-0x1F", "1:30", "190:20:30", "20:30.15", "1e3", "12e4567", "1.5e3"])("plain %s is ambiguous, in quotes it is a text", (written) => {
	expect(refusalsOf("a.yaml", `a: ${written}`)).toEqual([`input.yaml-ambiguous 1:4-1:${4 + written.length} /a`]);
	expect(refusalsOf("a.yaml", `- ${written}: 1`)[0]).toContain("input.yaml-ambiguous");
	expect(documentOf("a.yaml", `a: "${written}"`).value).toEqual({ a: written });
});

test("aliases may repeat a value, and not multiply the document", () => {
	const bomb = [
		"- &a0 x",
		...[1, 2, 3, 4, 5, 6].map(
			(n) =>
				`- &a${n} [${Array(9)
					.fill(`*a${n - 1}`)
					.join(", ")}]`,
		),
	];
	expect(refusalsOf("a.yaml", bomb.join("\n"))).toEqual([
		expect.stringMatching(/^input\.yaml-alias .* \/5\/\d$/),
	]);
	expect(refusalsOf("a.yaml", bomb.slice(0, 4).join("\n"))).toEqual([]);
});

test("depth counts through aliases", () => {
	const half = `${"[".repeat(40)}${"]".repeat(40)}`;
	expect(refusalsOf("a.yaml", `a: &x ${half}\nb: ${"[".repeat(20)}*x${"]".repeat(20)}`)).toEqual([]);
	const deep = `a: &x ${half}\nb: ${"[".repeat(24)}*x${"]".repeat(24)}`;
	expect(refusalsOf("a.yaml", deep)).toEqual([expect.stringMatching(/^input\.too-deep /)]);
});

test("a text of very many words is refused before it is understood", () => {
	const codes = refusalsOf("a.yaml", "- a\n".repeat(200_000));
	expect(codes).toEqual([expect.stringMatching(/^input\.too-large /)]);
});

const values = fc.jsonValue({ maxDepth: 4 });

test("the value of a document is the one that the library makes of it", () => {
	fc.assert(
		fc.property(
			values,
			fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
			(value, style) => {
				const text = stringify(value, { defaultStringType: style, version: "1.2" });
				const [reading, ...others] = readText("a.yaml", text);
				expect(others).toEqual([]);
				if (reading?.kind === "document")
					expect(JSON.stringify(reading.document.value)).toBe(JSON.stringify(parse(text)));
			},
		),
		{ numRuns: 500 },
	);
});

const fragments = [
	"a: ",
	"- ",
	"? ",
	"\n",
	"\n  ",
	"[",
	"]",
	"{",
	"}",
	",",
	'"',
	"'",
	"|",
	">-",
	"&x ",
	"*x",
	"!!str ",
	"!t ",
	"---\n",
	"...\n",
	"%YAML 1.2\n",
	"#",
	"\t",
	"\\",
	"\\ud800",
	"<<: ",
	"1",
	"é",
	"no",
	"\r\n",
	"\r",
	"\u0085",
	"\u0002",
	"\ufeff",
];

describe("reading never throws and always answers", () => {
	const check = (name: string, bytes: Uint8Array) => {
		const readings = read({ name, bytes });
		expect(readings.length).toBeGreaterThan(0);
		for (const reading of readings) {
			if (reading.kind === "document") {
				JSON.stringify(reading.document.value);
				reading.document.locate({ pointer: "/a/0", start: 1, end: 3 });
			} else {
				expect(reading.refusals.length).toBeGreaterThan(0);
				for (const { message, range } of reading.refusals) {
					expect(message).toMatch(/^[^\n\r\p{Cc}\p{Cs}]+[^.]$/u);
					expect(range?.line).toBeGreaterThan(0);
				}
			}
		}
	};
	test.each(["a.json", "a.yaml", "a"])("on any bytes as %s", (name) => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => check(name, bytes)),
			{ numRuns: 500 },
		);
	});
	test("on any pieces of YAML", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 30 }), (pieces) => {
				check("a.yaml", new TextEncoder().encode(pieces.join("")));
			}),
			{ numRuns: 2000 },
		);
	});
});

test("the bytes of the documents are together the file", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 30 }), (pieces) => {
			const text = pieces.join("");
			const parts = readText("a.yaml", text).map((reading) =>
				reading.kind === "document" ? reading.document.bytes : reading.bytes,
			);
			expect(Buffer.concat(parts).toString()).toBe(Buffer.from(text).toString());
		}),
		{ numRuns: 1000 },
	);
});

const places =
	"a: &x\n  - one\n  - two: [3, 'four']\n    'k''ey': >\n      folded\nb: *x\nc:\n\"d\\u0065\": |2\n   text\n";

// biome-ignore format: a table
test.each<readonly [pointer: string, piece: string]>([
	["/a", "- one\n  - two: [3, 'four']\n    'k''ey': >\n      folded"],
	["/a/0", "one"],
	["/a/1/two", "[3, 'four']"],
	["/a/1/two/1", "'four'"],
	["/b/1/two/1", "'four'"],
	["/b/9", "- one\n  - two: [3, 'four']\n    'k''ey': >\n      folded"],
	["/c", ""],
	["/de", "|2\n   text"],
	["/zz", places.trimEnd()],
])("%s is %s", (pointer, piece) => {
	expect(pieceAt(documentOf("a.yaml", places), pointer)).toBe(piece);
});

test("a key is found at its name", () => {
	const document = documentOf("a.yaml", places);
	expect(["/a", "/a/1/k'ey", "/de", "/c"].map((pointer) => keyAt(document, pointer))).toEqual([
		"a",
		"'k''ey'",
		'"d\\u0065"',
		"c",
	]);
});

test("places count from the beginning of the file in every document", () => {
	const [, second] = readText("a.yaml", "a: 1\n---\nb: two\n");
	if (second?.kind !== "document") throw new Error("refused");
	expect(second.document.locate({ pointer: "/b" })).toEqual({ line: 3, column: 4, endLine: 3, endColumn: 7 });
});
