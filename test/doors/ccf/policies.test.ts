import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PathPolicies } from "../../../src/doors/ccf/policies.ts";
import { openOpa } from "../../../src/opa/index.ts";
import { temporaryFolder } from "../../bundles.ts";

const opa = await openOpa();

function opened(files: Readonly<Record<string, string>>): PathPolicies {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return PathPolicies.open(folder, {}, opa, 5000);
}

const titled = (name: string, rules = "") =>
	`package compliance_framework.${name}\n\ntitle := "T"\n\n${rules}\n`;

describe("a policy path that cannot be opened says where", () => {
	it.each([
		[
			"a text that ends too early",
			"package compliance_framework.b\ntitle = \n",
			/^b\.rego:3: unexpected eof token; /,
		],
		["a text that is no Rego", "hello", /^b\.rego:1:1: package expected/],
		["nothing", "", /^`b\.rego` is empty$/],
		["remarks alone", "# nothing\n\n  # here\n", /^`b\.rego` is empty$/],
	])("%s", (_, text, message) => {
		expect(() => opened({ "a.rego": titled("a"), "b.rego": text })).toThrow(message);
	});
});

it("packages without a violation are told, by all of their modules", () => {
	const { harmless } = opened({
		"a.rego": titled("a", 'deny contains "x"'),
		"b.rego": titled("b", "violation contains {}"),
		"c/one.rego": titled("c"),
		"c/two.rego": "package compliance_framework.c\n\nviolation[x] := true if x := {}\n",
		"d.rego": titled("d", "some_violation contains {}"),
		"lib.rego": "package ccf_libs.e\n\nx := 1\n",
	});
	expect(harmless).toEqual(["data.compliance_framework.a", "data.compliance_framework.d"]);
});
