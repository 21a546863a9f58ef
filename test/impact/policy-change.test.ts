import { describe, expect, it } from "vitest";
import { type PolicySide, policyChange } from "../../src/impact/policy-change.ts";
import { ownBundle } from "../../src/package.ts";
import { type Rule, readBundle } from "../../src/policy/index.ts";

const bundle = await readBundle(ownBundle);
const rule = (code: string, part: Partial<Rule> = {}): Rule => ({
	code,
	severity: "deny",
	title: "T",
	description: "D",
	remediation: "R",
	related: [],
	about: [],
	file: `policy/${code.replace(".", "/")}.rego`,
	row: 1,
	...part,
});

function side(rules: readonly Rule[], sources: PolicySide["sources"] = {}, revision = "a"): PolicySide {
	return { bundle: { ...bundle, revision, rules: new Map(rules.map((one) => [one.code, one])) }, sources };
}

describe("what changes in a policy", () => {
	it("is nothing where rules and data are the same", () => {
		expect(policyChange(side([rule("a.b")]), side([rule("a.b")]))).toEqual({
			isSame: true,
			added: [],
			removed: [],
			reweighed: [],
			sources: [],
		});
	});

	it("is more than what the catalogue shows where data or compiled rules differ", () => {
		for (const part of ["wasm", "data"] as const) {
			const other = side([]);
			const changed = { ...other, bundle: { ...other.bundle, [part]: new Uint8Array([1]) } };
			expect(policyChange(side([]), changed).isSame).toBe(false);
		}
	});

	it("names rules that are new, gone or of another weight", () => {
		const from = side([rule("a.gone"), rule("a.weighs"), rule("a.stays")]);
		const to = side([rule("a.weighs", { severity: "warn" }), rule("a.stays", { title: "O" }), rule("a.new")]);
		expect(policyChange(from, to)).toMatchObject({
			added: [{ code: "a.new" }],
			removed: [{ code: "a.gone" }],
			reweighed: [{ before: { severity: "deny" }, after: { code: "a.weighs", severity: "warn" } }],
		});
	});

	it("names the files that differ, with the rules in them", () => {
		const from = side([rule("a.gone"), rule("a.one")], {
			"policy/a/gone.rego": "1",
			"policy/a/one.rego": "1",
			"policy/same.rego": "1",
		});
		const sources = { "policy/a/one.rego": "2", "policy/same.rego": "1", "policy/a/data.json": "{}" };
		expect(policyChange(from, side([rule("a.one")], sources, "b")).sources).toEqual([
			{ file: "policy/a/data.json", change: "added", codes: [] },
			{ file: "policy/a/gone.rego", change: "removed", codes: ["a.gone"] },
			{ file: "policy/a/one.rego", change: "changed", codes: ["a.one"] },
		]);
	});

	it("says of no file anything where the sources of one side are not at hand", () => {
		expect(policyChange(side([], null), side([], {}, "b")).sources).toBeNull();
	});
});
