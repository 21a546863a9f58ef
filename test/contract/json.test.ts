import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "../../src/contract/json-scan.ts";
import { loneSurrogate, wellFormed } from "../../src/contract/surrogates.ts";
import { bytesOf, documentOf, keyAt, pieceAt, readText, refusalsOf } from "./sample.ts";

/** JSON texts in unusual but valid spellings. */
const spaced = fc
	.tuple(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 1, "\t", "\n "))
	.map(([value, indent]) => JSON.stringify(value, null, indent));

/** JSON texts in which a few characters were lost, doubled or put in. */
const broken = fc
	.tuple(
		spaced,
		fc.array(
			fc.tuple(fc.nat(), fc.constantFrom("", '"', "\\", ",", ":", "{", "]", "1e400", "\\ud800", "\t")),
		),
	)
	.map(([text, edits]) =>
		edits.reduce((sofar, [seed, put]) => {
			const at = seed % (sofar.length + 1);
			return sofar.slice(0, at) + put + sofar.slice(at + (put === "" ? 1 : 0));
		}, text),
	)
	.map(wellFormed);

function parsed(text: string): { readonly value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

test("the value of valid JSON is that of JSON.parse", () => {
	fc.assert(
		fc.property(spaced, (text) => {
			const [reading] = readText("a.json", text);
			if (reading?.kind === "document") expect(reading.document.value).toStrictEqual(JSON.parse(text));
			else expect(text).toMatch(/__proto__|\d{16}|e\+/);
		}),
		{ numRuns: 1000 },
	);
});

test("a text is accepted only if JSON.parse accepts it, and says why not only if something is wrong", () => {
	fc.assert(
		fc.property(broken, (text) => {
			const [reading] = readText("a.json", text);
			if (reading?.kind === "document") {
				expect(parsed(text)).toStrictEqual({ value: reading.document.value });
				return;
			}
			const codes = reading?.refusals.map(({ code }) => code) ?? [];
			expect(codes).not.toEqual([]);
			expect(parsed(text) === undefined).toBe(
				codes.some((code) => ["input.not-json", "input.empty"].includes(code)),
			);
		}),
		{ numRuns: 1500 },
	);
});

test("the scanner finds nothing wrong exactly where the quick way found nothing", () => {
	fc.assert(
		fc.property(broken, (text) => {
			const { problems } = scanJson(text, 64, String);
			const isEmpty = text.trim() === "";
			expect(readText("a.json", text)[0]?.kind === "document").toBe(problems.length === 0 && !isEmpty);
		}),
		{ numRuns: 1000 },
	);
});

// biome-ignore format: a table
test.each<readonly [text: string, value: unknown]>([
	["9007199254740991", 9007199254740991],
	["[1e21, 1.5e300, -0.0]", [1e21, 1.5e300, -0]],
	['"\\\\ud800"', "\\ud800"],
	['"\\ud83d\\ude00"', "😀"],
	['{"a:b": "c:d", "": {"": 1}}', { "a:b": "c:d", "": { "": 1 } }],
	['{"constructor": 1, "toString": {"prototype": 2}}', { constructor: 1, toString: { prototype: 2 } }],
	["[".repeat(64) + "]".repeat(64), JSON.parse("[".repeat(64) + "]".repeat(64))],
])("%s is accepted", (text, value) => {
	expect(documentOf("a.json", text).value).toStrictEqual(value);
});

test("no contract reaches the prototype of objects", () => {
	readText("a.json", '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
	readText("a.yaml", "__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}");
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("all duplicates, large integers and halves of characters of a file are named at once", () => {
	const [reading] = readText("a.json", '{"a": 1e999, "a": 99999999999999999, "b": "\\udfff"}');
	const codes = reading?.kind === "refused" ? reading.refusals.map(({ code }) => code) : [];
	expect(codes).toEqual([
		"input.integer-precision",
		"input.duplicate-key",
		"input.integer-precision",
		"input.lone-surrogate",
	]);
});

test("a file is told a hundred faults at most", () => {
	expect(refusalsOf("a.json", `[${Array(200).fill("1e999").join()}]`)).toHaveLength(100);
});

const escaped = fc.oneof(
	fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
	fc
		.string({ unit: "grapheme" })
		.map(
			(text) =>
				`"${text.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`,
		),
);

test("a part of a string is found through every escape", () => {
	fc.assert(
		fc.property(escaped, fc.nat(), fc.nat(), (literal, one, other) => {
			const value = JSON.parse(literal) as string;
			const start = one % (value.length + 1);
			const end = start + (other % (value.length - start + 1));
			fc.pre(loneSurrogate(value.slice(start, end)) < 0);
			const document = documentOf("a.json", `{"k":\n [0, ${literal}]}`);
			const piece = pieceAt(document, "/k/1", start, end);
			expect(JSON.parse(`"${piece}"`)).toBe(value.slice(start, end));
		}),
		{ numRuns: 1000 },
	);
});

// biome-ignore format: a table
test.each<readonly [pointer: string, piece: string]>([
	["", '{"a/b": [10, "x"],\r\n "m~n": {"c": true}, "": null}'],
	["/a~1b", '[10, "x"]'],
	["/a~1b/0", "10"],
	["/a~1b/1", '"x"'],
	["/m~0n/c", "true"],
	["/", "null"],
	["/a~1b/7", '[10, "x"]'],
	["/a~1b/00", '[10, "x"]'],
	["/a~1b/1/deeper", '"x"'],
	["/m~0n/toString", '{"c": true}'],
])("%s is %s", (pointer, piece) => {
	expect(pieceAt(documentOf("a.json", '{"a/b": [10, "x"],\r\n "m~n": {"c": true}, "": null}'), pointer)).toBe(piece);
});

test("a key is found at its name, and a column counts from the line's beginning", () => {
	const document = documentOf("a.json", '{\r\n\t"a": {"b\\u0063": 1}\r\n}');
	expect(keyAt(document, "/a/bc")).toBe('"b\\u0063"');
	expect(document.locate({ pointer: "/a" })).toEqual({ line: 2, column: 7, endLine: 2, endColumn: 21 });
	expect(keyAt(document, "")).toBe(document.lines.text);
});

test("bytes, text and number of a JSON file are the file's own", () => {
	const bytes = bytesOf('{"a": 1}\n');
	const document = documentOf("a.json", '{"a": 1}\n');
	expect(document).toMatchObject({
		source: "a.json",
		index: 0,
		syntax: "json",
		lines: { first: 1, text: '{"a": 1}\n' },
		bytes,
	});
});
