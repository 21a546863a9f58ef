import { expect, it } from "vitest";
import { planUnits } from "../../src/authoring/units.ts";
import { openOpa } from "../../src/opa/index.ts";

const modules: Readonly<Record<string, string>> = {
	"policy/top.rego":
		"# METADATA\n# scope: subpackages\n# title: Below\npackage gatehouse.a\n\nwhole := data.gatehouse.c.z",
	"policy/a/x.rego": "package gatehouse.a.x\n\nimport data.gatehouse.b.helper\n\nr := helper.f(1)",
	"policy/a/x_test.rego":
		"package gatehouse.a.x_test\n\nimport data.gatehouse.a.x as rule\n\ntest_x if rule.r == 1",
	"policy/b/helper.rego": "package gatehouse.b.helper\n\nf(n) := n",
	"policy/b/other.rego": "package gatehouse.b.other\n\nr := data.gatehouse.b.limits.most",
	"policy/b/other_test.rego": "package gatehouse.b.other_test\n\ntest_r if data.gatehouse.b.other.r == 1",
	"policy/walk_test.rego":
		"package walk_test\n\ntest_all if {\n\tsome name\n\tdata.gatehouse.b[name].r == 1\n}",
	"policy/every_test.rego": "package every_test\n\ntest_all if count(data) > 0",
	"policy/c/z.rego": "package gatehouse.c\n\nz.deep := 1",
	"policy/c/z_test.rego": "package gatehouse.z_test\n\ntest_z if data.gatehouse.c.z.deep == 1",
	"policy/d/untested.rego": "package gatehouse.d.untested\n\nr := 1",
};
const data = { gatehouse: { b: { limits: { most: 1 }, names: ["x"] }, c: {} } };

async function plan(
	changed: Readonly<Record<string, string>> = {},
	documents: unknown = data,
	all: Readonly<Record<string, string>> = modules,
) {
	const texts = { ...all, ...changed };
	const outlines = (await openOpa()).outline({ modules: texts });
	if (!outlines.ok) {
		throw new Error(JSON.stringify(outlines.errors));
	}
	return planUnits({
		outlines: outlines.value,
		modules: texts,
		data: documents,
		schemas: {},
		foundation: "",
	});
}

/** The packages whose tests a change concerns. */
async function stale(changed: Readonly<Record<string, string>>, documents: unknown = data) {
	const known = new Set((await plan()).units.map(({ digest }) => digest));
	const { units } = await plan(changed, documents);
	return units.filter(({ digest }) => !known.has(digest)).map((unit) => unit.package);
}

const x = "data.gatehouse.a.x_test";
const other = "data.gatehouse.b.other_test";
const z = "data.gatehouse.z_test";
const walk = "data.walk_test";
const every = "data.every_test";

it.each([
	["a helper of a rule", "policy/b/helper.rego", [every, x, walk]],
	["a rule that is found by walking", "policy/b/other.rego", [every, other, walk]],
	["a rule with a name of several parts", "policy/c/z.rego", [every, x, z]],
	["an annotation that holds in packages below", "policy/top.rego", [every, x]],
	["a test", "policy/b/other_test.rego", [every, other, walk]],
	["a rule that only everything reaches", "policy/d/untested.rego", [every]],
])("A change of %s concerns the tests that can reach it, and no others", async (_, file, packages) => {
	expect(await stale({ [file]: `${modules[file]}\n# changed` })).toEqual(packages);
});

it.each([
	[
		"what a rule names",
		{ gatehouse: { b: { limits: { most: 2 }, names: ["x"] }, c: {} } },
		[every, other, walk],
	],
	["its neighbour", { gatehouse: { b: { limits: { most: 1 }, names: ["y"] }, c: {} } }, [every, walk]],
	["another root", { ...data, acme: { list: [1] } }, [every]],
	["what stands where a rule does", { gatehouse: { ...data.gatehouse, c: { z: 1 } } }, [every, x, z]],
	["none of it", structuredClone(data), []],
])("A change of data, of %s, concerns the tests of what can read it", async (_, documents, packages) => {
	expect(await stale({}, documents)).toEqual(packages);
});

it("A module that no test reaches is compiled all the same", async () => {
	const { "policy/every_test.rego": _, ...others } = modules;
	const { units } = await plan({}, data, others);
	expect(units.filter((unit) => unit.package === null)).toMatchObject([
		{ modules: ["policy/d/untested.rego"], tests: [] },
	]);
});

it.each([
	["a rule where a package is", "package gatehouse.b\n\nother := 1"],
	["a rule where another package's rule is", "package gatehouse\n\nb.helper.f(n) := n"],
])("A policy that has %s is compiled as a whole", async (_, text) => {
	expect((await plan()).colliding).toBe(false);
	expect((await plan({ "policy/e.rego": text })).colliding).toBe(true);
});
