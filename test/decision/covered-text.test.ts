import { describe, expect, it } from "vitest";
import { read } from "../../src/contract/index.ts";
import { coveringOf } from "../../src/decision/index.ts";
import { homePlaces } from "../../src/facts/index.ts";

const cover = coveringOf(homePlaces({ parents: ["/home", "/Users"], superuser: ["/root"] }));

/** The text of a file of YAML, covered by what its first document has to hide. */
function covered(text: string, name = "a.yaml"): string {
	const [reading] = read({ name, bytes: new TextEncoder().encode(text) });
	if (reading?.kind !== "document") {
		throw new Error("it cannot be read");
	}
	return cover(reading.document);
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
		expect(covered(text)).toBe(expected);
	});

	// biome-ignore format: a table
	it.each([
		["of JSON lines", "a.jsonl", 1, '{"a": 1}\n{"password": "tangerine"}\n{"b": 2}\n', '{"a": 1}\n{"password": ***********}\n{"b": 2}\n'],
		["of YAML", "a.yaml", 1, "a: 1\n---\nb: tangerine\npassword: tangerine\n---\nc: 1\n", "a: 1\n---\nb: *********\npassword: *********\n---\nc: 1\n"],
		["that is the last", "a.yaml", 1, "a: 1\n---\npassword: tangerine", "a: 1\n---\npassword: *********"],
	])("covers a document %s in its own lines", (_, name, index, text, expected) => {
		const reading = read({ name, bytes: new TextEncoder().encode(text) })[index];
		expect(reading?.kind === "document" && cover(reading.document)).toBe(expected);
	});

	it("keeps every character in its place", () => {
		const text = `password: "ä😀\\u00e9xyz"\r\nrun: echo /home/ines; ~ines\r\n`;
		expect(covered(text).length).toBe(text.length);
		expect(
			covered(text)
				.split("\r\n")
				.map((line) => line.length),
		).toEqual(text.split("\r\n").map((line) => line.length));
	});
});
