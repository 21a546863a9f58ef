import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CST, parseDocument, Scalar, stringify, visit } from "yaml";
import { scalarUnits } from "../../src/contract/yaml-scalar.ts";
import { documentOf, pieceAt, readText } from "./sample.ts";

const pieces = fc.array(
	fc.constantFrom(
		" ",
		"  ",
		"\n",
		"\n",
		"\r\n",
		"\t",
		"a",
		"bc",
		"é",
		"😀",
		"''",
		'\\"',
		"\\\n",
		"\\\r\n",
		"\\x41",
		"\\u00e9",
		"\\U0001F600",
		"\\n",
		"\\ ",
		"\\\t",
		"\\_",
		"#",
		":",
		"-",
	),
	{ maxLength: 20 },
);
const header = fc.tuple(
	fc.constantFrom("|", ">"),
	fc.constantFrom("", "1", "2", "3"),
	fc.constantFrom("", "-", "+"),
	fc.constantFrom("\n", " # why\n", "\r\n"),
);
const indented = (text: string) => text.replaceAll("\n", "\n  ");

const written = fc.oneof(
	pieces.map((parts) => indented(`"${parts.join("").replaceAll("''", "")}"`)),
	pieces.map((parts) => indented(`'${parts.join("").replaceAll('\\"', "")}'`)),
	pieces.map((parts) => indented(`a${parts.join("")}`)),
	fc.tuple(header, pieces).map(([mark, parts]) => mark.join("") + indented(`  ${parts.join("")}`)),
);

test("the units of a scalar are its text as the library reads it", () => {
	let compared = 0;
	fc.assert(
		fc.property(
			written,
			fc.constantFrom("k: ", "- ", "k:\n - ", "--- "),
			fc.constantFrom("", "\n", "\nz: 1\n"),
			(scalar, before, after) => {
				const document = parseDocument(before + scalar + after, {
					keepSourceTokens: true,
					uniqueKeys: false,
				});
				if (document.errors.length > 0) return;
				visit(document, {
					Scalar(_, node) {
						if (node.srcToken === undefined) return;
						const units = scalarUnits(node.srcToken as CST.FlowScalar | CST.BlockScalar);
						expect(units.text).toBe(node.source);
						expect([units.starts.length, units.ends.length]).toEqual([units.text.length, units.text.length]);
						compared++;
					},
				});
			},
		),
		{ numRuns: 4000 },
	);
	expect(compared).toBeGreaterThan(2000);
});

const styles = ["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED"] as const;

describe.each(styles)("a part of a text written %s", (style) => {
	const line = fc.string({
		unit: fc.constantFrom("a", "b", " ", "é", "😀", "'", '"', "\\", ":", "\n"),
		maxLength: 60,
	});
	test.each(["\n", "\r\n"])("is found, lines ending in %j", (ending) => {
		fc.assert(
			fc.property(line, fc.nat(), fc.nat(), (wanted, one, other) => {
				const scalar = new Scalar(wanted);
				scalar.type = style;
				const source = stringify({ k: [scalar] }, { lineWidth: 30, minContentWidth: 0 }).replaceAll(
					"\n",
					ending,
				);
				const [reading] = readText("a.yaml", source);
				// The library does not write every text well in every style.
				fc.pre(reading?.kind === "document");
				const { document } = reading;
				const [text] = (document.value as { readonly k: readonly string[] }).k;
				fc.pre(typeof text === "string");
				const start = one % (text.length + 1);
				const end = start + (other % (text.length - start + 1));
				const piece = pieceAt(document, "/k/0", start, end);
				const part = text.slice(start, end);
				const isWrittenOtherwise = /[\r\n\\]|''/.test(piece);
				if (isWrittenOtherwise) expect(piece.length).toBeGreaterThanOrEqual(part.length - 1);
				else expect(piece).toBe(part);
			}),
			{ numRuns: 500 },
		);
	});
});

// biome-ignore format: a table
test.each<readonly [yaml: string, text: string, part: string, piece: string]>([
	["plain text", "plain text", "text", "text"],
	["one\n  two\n\n  three", "one two\nthree", "two", "two"],
	["one\n  two\n\n  three", "one two\nthree", "one two", "one\n  two"],
	["one\n  two\n\n  three", "one two\nthree", "three", "three"],
	["'it''s \n  here'", "it's here", "'", "''"],
	["'it''s \n  here'", "it's here", "here", "here"],
	['"a\\tb\\u0041\\U0001F600c"', "a\tbA😀c", "A", "\\u0041"],
	['"a\\tb\\u0041\\U0001F600c"', "a\tbA😀c", "😀", "\\U0001F600"],
	['"a\\tb\\u0041\\U0001F600c"', "a\tbA😀c", "c", "c"],
	['"one \\\n   two\n  three"', "one two three", "two", "two"],
	['"one \\\n   two\n  three"', "one two three", "three", "three"],
	["|\n  one\n    two\n", "one\n  two\n", "  two", "  two"],
	["|1-\n   one\n  two\n", "  one\n two", "two", "two"],
	["|+ # why\n  one\n\n\n", "one\n\n\n", "one", "one"],
	[">\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n", "two", "two"],
	[">\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n", "  four", "  four"],
	[">\n  one\n  two\n\n  three\n    four\n  five\n", "one two\nthree\n  four\nfive\n", "five", "five"],
	["&x !!str tagged", "tagged", "gg", "gg"],
])("in %j, which is %j, %j is written %j", (yaml, text, part, piece) => {
	const document = documentOf("a.yaml", `a: 1\nk: ${yaml}`);
	expect(document.value).toEqual({ a: 1, k: text });
	const start = text.indexOf(part);
	expect(pieceAt(document, "/k", start, start + part.length)).toBe(piece);
});

test("an empty part is a point, and a part beyond the end is cut", () => {
	const document = documentOf("a.yaml", "k: 'abc'");
	const [empty, behind, long] = [
		document.locate({ pointer: "/k", start: 1, end: 1 }),
		document.locate({ pointer: "/k", start: 9, end: 12 }),
		document.locate({ pointer: "/k", start: 2, end: 12 }),
	];
	expect(empty).toEqual({ line: 1, column: 6, endLine: 1, endColumn: 6 });
	expect(behind).toEqual({ line: 1, column: 8, endLine: 1, endColumn: 8 });
	expect(long).toEqual({ line: 1, column: 7, endLine: 1, endColumn: 8 });
});
