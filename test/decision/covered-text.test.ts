import { describe, expect, it } from "vitest";
import { read } from "../../src/contract/index.ts";
import { coveringOf } from "../../src/decision/index.ts";
import { homePlaces } from "../../src/facts/index.ts";
import type { SourceLines } from "../../src/source-lines.ts";

const cover = coveringOf(homePlaces({ parents: ["/home", "/Users"], superuser: ["/root"] }));

/** The lines of a document of a file, covered by what it has to hide. */
function covered(text: string, name = "a.yaml", index = 0): SourceLines | null {
	const reading = read({ name, bytes: new TextEncoder().encode(text) })[index];
	return reading === undefined ? null : cover(reading);
}

describe("the text that reports quote", () => {
	// biome-ignore format: a table
	it.each([
		["nothing that need be covered", "a: b\nc: ~/dev/x\n", "a: b\nc: ~/dev/x\n"],
		["a token by its form", `a: x ghp_${"a1".repeat(18)} y\n`, `a: x ${"*".repeat(40)} y\n`],
		["a value by its name, however short", "pin_credential: 7w9x\n", "pin_credential: ****\n"],
		["a value that is used again", "password: tangerine\nrun: go tangerine\n", "password: *********\nrun: go *********\n"],
		["a value in a comment", "password: tangerine\n# was tangerine\n", "password: *********\n# was *********\n"],
		["a value with escapes", 'password: "a\\tb\\"cd"\nb: c\n', "password: **********\nb: c\n"],
		["a value over lines", "password: |\n  one two\n  three\nb: c\n", "password: *\n*********\n*******\nb: c\n"],
		["a private key, all of it", "k: |\n  -----BEGIN PRIVATE KEY-----\n  MIIE\n  -----END PRIVATE KEY-----\nb: c\n",
			"k: |\n  ***************************\n******\n***************************\nb: c\n"],
		["the name of a user", "a: /home/ines/x ~ines/y /Users/ines /home/$USER ~root\n", "a: /home/****/x ~****/y /Users/**** /home/$USER ~root\n"],
	])("covers %s", (_, text, expected) => {
		expect(covered(text)).toEqual({ first: 1, text: expected });
	});

	// biome-ignore format: a table
	it.each([
		["of JSON lines", "a.jsonl", 1, 2, '{"a": 1}\n{"password": "tangerine"}\n{"b": 2}\n', '{"password": ***********}\n'],
		["of YAML", "a.yaml", 1, 2, "a: 1\n---\nb: tangerine\npassword: tangerine\n---\nc: 1\n", "---\nb: *********\npassword: *********\n"],
		["that is the last", "a.yaml", 1, 2, "a: 1\n---\npassword: tangerine", "---\npassword: *********"],
	])("gives a document %s its own lines alone", (_, name, index, first, text, expected) => {
		expect(covered(text, name, index)).toEqual({ first, text: expected });
	});

	// biome-ignore format: a table
	it.each([
		["behind a place that is no JSON", "a.json", '{"password": "tangerine", "b": }', '{"password": ***********, "b": }'],
		["without a closing quote", "a.yaml", 'a: "b\npassword: "tangerine\nc: d\n', 'a: "b\npassword: **********\nc: d\n'],
		["in a block", "a.yaml", "password: |\n  one two\n  three\na: b: c\n", "password: *\n*********\n*******\na: b: c\n"],
		["by its form", "a.json", `{"a": "ghp_${"a1".repeat(18)}`, `{"a": "${"*".repeat(40)}`],
		["beside a user", "a.json", '{"a": "/home/ines/x", "my-api-key": "tangerine" ', '{"a": "/home/****/x", "my-api-key": *********** '],
	])("covers a secret %s in what cannot be read", (_, name, text, expected) => {
		expect(covered(text, name)).toEqual({ first: 1, text: expected });
	});

	it("shows what is no UTF-8 as far as it is text, and nothing of what is none", () => {
		const lines = (bytes: readonly number[]) =>
			read({ name: "a.json", bytes: Uint8Array.from(bytes) }).map(cover);
		expect(lines([0x7b, 0x80, 0x0a, 0x7d])).toEqual([{ first: 1, text: "{\ufffd\n}" }]);
		expect(lines([0xff, 0xfe, 0x7b, 0x00])).toEqual([null]);
	});

	it("keeps every character in its place", () => {
		const text = `password: "ä😀\\u00e9xyz"\r\nrun: echo /home/ines; ~ines\r\n`;
		const shown = covered(text)?.text ?? "";
		const lengths = (all: string) => all.split("\r\n").map((line) => line.length);
		expect(lengths(shown)).toEqual(lengths(text));
	});

	// Each of them once took minutes: every secret was looked for in all of the text, from every slash a home.
	// biome-ignore format: a table
	it.each([
		["many secrets of different names", `{${Array.from({ length: 25_000 }, (_, n) => `"p${n}_password":"hunter${n}"`).join()}}`, /"p0_password":\*+,|^\*+$/],
		["many secrets in one text", `{"a": "${" Bearer abcdefghijklmnopqr".repeat(40_000)}"}`, /^{"a": "( Bearer \*{18})+"}$/],
		["many secrets in one text with escapes", `{"a": "${"\\tBearer abcdefghijklmnopqr".repeat(30_000)}"}`, /^{"a": "(\\tBearer \*{18})+"}$/],
		["what begins as a token ever again", `{"a": "${"eyJaaaaaaaa-".repeat(80_000)}"}`, /^{"a": "(eyJaaaaaaaa-)+"}$/],
		["slashes that no home follows", `{"a": "${"@/".repeat(400_000)}"}`, /^{"a": "(@\/)+"}$/],
	])("is done with %s", (_, text, expected) => {
		expect(covered(text, "a.json")?.text).toMatch(expected);
	});

	it("is done with a file of many documents", () => {
		const text = '{"password":"hunter22"}\n'.repeat(40_000);
		const covers = read({ name: "a.jsonl", bytes: new TextEncoder().encode(text) }).map(cover);
		expect(covers.length).toBe(40_000);
		expect(covers.at(-1)).toEqual({ first: 40_000, text: '{"password":**********}\n' });
	});
});
