import { expect, it } from "vitest";
import type { ContractKind } from "../../src/contract/index.ts";
import type { Rule } from "../../src/policy/index.ts";
import { kindEntries } from "../../src/report/index.ts";

function kind(name: string, version: string): ContractKind {
	const $id = `${name.toLowerCase()}.${version}`;
	return {
		name,
		version,
		role: "evidence",
		marks: { type: name, form: /^v/ },
		versionMarks: { form: version },
		schema: { $id },
		id: null,
	};
}

function rule(code: string, file: string, ...about: string[]): Rule {
	return {
		code,
		severity: "deny",
		title: code,
		description: "",
		remediation: "",
		related: [],
		about,
		file,
		row: 1,
	};
}

const rules = [
	rule("apple.own", "policy/tree_fruit/apple/own.rego", "apple.v2"),
	rule("fruit.shared", "policy/tree_fruit/fruit/shared.rego", "fruit-any"),
	rule("fruit.facts", "policy/tree_fruit/fruit/facts.rego"),
	rule("facts.any", "policy/facts/any.rego"),
];

const families = {
	"tree-fruit": [kind("Apple", "v1"), kind("Apple", "v2"), kind("Pear", "v1")],
	nuts: [kind("Nut", "v1")],
};

it("gives a rule to every version of its kind, one of a shared schema to the family, and one of facts to none", () => {
	const entries = kindEntries(families, new Map(rules.map((one) => [one.code, one])), ({ schema }) => ({
		name: schema.$id,
		path: `schemas/${schema.$id}.schema.json`,
		text: "",
	}));
	const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
	expect(entries.map((entry) => [entry.schema, codes(entry.rules), codes(entry.shared)])).toEqual([
		["schemas/apple.v1.schema.json", ["apple.own"], ["fruit.shared", "fruit.facts"]],
		["schemas/apple.v2.schema.json", ["apple.own"], ["fruit.shared", "fruit.facts"]],
		["schemas/pear.v1.schema.json", [], ["fruit.shared", "fruit.facts"]],
		["schemas/nut.v1.schema.json", [], []],
	]);
	expect(entries[1]?.recognisedBy).toEqual([
		{ field: "type", equals: "Apple" },
		{ field: "form", equals: "v2" },
	]);
});
