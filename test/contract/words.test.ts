import { expect, test } from "vitest";
import { allOf, count, nearest, oneOf, quote } from "../../src/contract/words.ts";

// biome-ignore format: a table
test.each([
	["plain", "`plain`"],
	["a\nb\tc\r", "`a\\nb\\tc\\r`"],
	["\u0000\u001b[31m", "`\\u{0}\\u{1b}[31m`"],
	["right\u202eleft", "`right\\u{202e}left`"],
	["a\u00a0b\u200b", "`a\\u{a0}b\\u{200b}`"],
	["\ud800", "`\\u{d800}`"],
	["x".repeat(81), `\`${"x".repeat(80)}…\``],
	[`${"x".repeat(79)}😀`, `\`${"x".repeat(79)}…\``],
])("%j is quoted as %s", (text, quoted) => {
	expect(quote(text)).toBe(quoted);
});

test("lists are told in words", () => {
	expect([oneOf(["a"]), oneOf(["a", "b"]), allOf(["a", "b", "c"])]).toEqual([
		"`a`",
		"`a` or `b`",
		"`a`, `b` and `c`",
	]);
	expect(allOf(Array.from({ length: 20 }, (_, n) => String(n)))).toMatch(/`11` and 8 more$/);
	expect([count(0, "item"), count(1, "item"), count(1234, "item")]).toEqual([
		"0 items",
		"1 item",
		"1,234 items",
	]);
});

// biome-ignore format: a table
test.each([
	["contaner", "container"],
	["CONTAINER", "container"],
	["pxi", "pixi"],
	["docker", undefined],
	["", undefined],
	["x".repeat(100_000), undefined],
])("%s is probably %s", (text, meant) => {
	expect(nearest(text, ["pixi", "container", "nix", "nox"])).toBe(meant);
});

test("of two candidates equally near neither is meant", () => {
	expect(nearest("v0.3", ["v0.1", "v0.2"])).toBeUndefined();
});
