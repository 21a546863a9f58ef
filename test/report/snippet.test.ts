import { describe, expect, it } from "vitest";
import { printable, snippetOf as snippetIn } from "../../src/report/snippet.ts";

const snippetOf = (text: string, range: Parameters<typeof snippetIn>[1]) =>
	snippetIn({ first: 1, text }, range);

const on = (line: number, column: number, endColumn: number, endLine = line) => ({
	line,
	column,
	endLine,
	endColumn,
});

describe("a snippet", () => {
	it("marks the range and drops the indent", () => {
		expect(snippetOf("a:\n    run: ~ x\n", on(2, 10, 11))).toEqual({ line: "run: ~ x", marks: "     ^" });
	});

	it("marks to the end of the first line where the range is longer", () => {
		expect(snippetOf("ab cd\nef", on(1, 4, 2, 2))).toEqual({ line: "ab cd", marks: "   ^^" });
	});

	it("marks one column where the range is empty, behind the text's end too", () => {
		expect(snippetOf("", on(1, 1, 1))).toEqual({ line: "", marks: "^" });
		expect(snippetOf("ab", on(1, 3, 3))).toEqual({ line: "ab", marks: "  ^" });
	});

	it("cuts a long line around the mark", () => {
		const { line, marks } = snippetOf(`${"a".repeat(300)}XY${"b".repeat(300)}`, on(1, 301, 303));
		expect(line).toMatch(/^…a+XYb+…$/);
		expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("XY");
	});

	it.each([
		["before the mark", "😀".repeat(100), "XY", ""],
		["before the mark, one further on", `${"😀".repeat(100)}a`, "XY", ""],
		["behind the mark", "", "XY", "😀".repeat(100)],
		["behind the mark, one further on", "a", "XY", "😀".repeat(100)],
		["within the mark", "", "😀".repeat(100), ""],
		["within the mark, one further on", "a", "😀".repeat(100), ""],
	])("splits no character %s", (_, before, word, after) => {
		const from = before.length + 1;
		const { line, marks } = snippetOf(before + word + after, on(1, from, from + word.length));
		expect(line).not.toContain("\\u");
		expect(marks).toContain("^^");
	});

	it("keeps the mark under its word behind wide characters and made-visible ones", () => {
		expect(snippetOf("漢字 \u001b x", on(1, 6, 7))).toEqual({
			line: "漢字 \\u{1b} x",
			marks: `${" ".repeat(12)}^`,
		});
	});

	it.each([
		["##", "[", "x]"],
		["##vs", "o[", "x]"],
		["##[a]#", "#", "[x]"],
	])("breaks up what a CI runner would obey across its parts %j, %j, %j", (before, marked, after) => {
		const range = on(1, before.length + 1, before.length + marked.length + 1);
		const { line } = snippetOf(before + marked + after, range);
		expect(line).not.toMatch(/##\w*\[/);
		expect(line.replaceAll("\\u{5b}", "[")).toBe(before + marked + after);
	});

	it("ends before a carriage return", () => {
		expect(snippetOf("ab\r\ncd", on(1, 1, 3))).toEqual({ line: "ab", marks: "^^" });
	});
});

describe("printable text", () => {
	it.each([
		["\u001b[2J", "\\u{1b}[2J"],
		["a\u202eb", "a\\u{202e}b"],
		["a\nb\tc", "a\\u{a}b c"],
		["\ufeff\u200b", "\\u{feff}\\u{200b}"],
		["\ud800", "\\u{d800}"],
		["Ä 漢 😀", "Ä 漢 😀"],
	])("of %j is %j", (text, shown) => {
		expect(printable(text)).toBe(shown);
	});
});
