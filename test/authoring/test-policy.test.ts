import { expect, it } from "vitest";
import { describeCoverage, describeTests, TestCache, testPolicy } from "../../src/authoring/index.ts";
import { createProject } from "./project.ts";

const header =
	"package gatehouse.mounts.whole_home_test\n\nimport data.gatehouse.mounts.whole_home as rule\n";
const home = `
test_home_is_denied if {
	codes := {f.code | some f in rule.findings} with input.facts.paths as [{"base": "home", "text": "~", "at": "/x"}]
	codes == {"mounts.whole-home"}
}
`;
const wrong = `
test_tmp_is_denied if {
	found := rule.findings with input as {"facts": {"paths": [{"base": "tmp", "more": 1}]}}
	count(found) == 1
}
`;
const testFile = "policy/mounts/whole_home_test.rego";

it("A test may replace input, wholly or in part, by what the schema does not know", async () => {
	const project = await createProject({ [testFile]: header + home + wrong.replace("== 1", "== 0") });
	const result = await testPolicy(project);
	expect(result.ok && describeTests(result.value)).toBe("2 passed, 0 failed");
});

it("A failing test is reported with its place and the expression that did not hold", async () => {
	const project = await createProject({ [testFile]: header + home + wrong });
	const result = await testPolicy(project);
	expect(result.ok && describeTests(result.value)).toBe(
		[
			`${testFile}:10:1: data.gatehouse.mounts.whole_home_test.test_tmp_is_denied failed`,
			`  ${testFile}:12:2: this did not hold`,
			"    \tcount(found) == 1",
			"    \t^",
			"      left:  0",
			"      right: 1",
			"1 passed, 1 failed",
		].join("\n"),
	);
});

it("Only the tests that the pattern names are run", async () => {
	const project = await createProject({ [testFile]: header + home + wrong });
	const result = await testPolicy({ ...project, run: "home_is" });
	expect(result.ok && result.value.tests.map(({ name }) => name)).toEqual(["test_home_is_denied"]);
});

it("Coverage counts the rules' lines, not the tests'", async () => {
	const project = await createProject({ [testFile]: header + home });
	const result = await testPolicy({ ...project, coverage: true });
	const coverage = result.ok ? result.value.coverage : undefined;
	expect(coverage?.files.map(({ file, missed }) => [file, missed.length])).toEqual([
		["policy/decision.rego", 2],
		["policy/finding.rego", expect.any(Number)],
		["policy/mounts/whole_home.rego", 0],
	]);
	expect(coverage && describeCoverage(coverage)).toContain("policy/decision.rego:5: no test reaches this");
});

it("A test that uses a forbidden builtin is a compile error with its place", async () => {
	const source = `package gatehouse.clock_test\n\ntest_clock if time.now_ns() > 0\n`;
	const project = await createProject({ [testFile]: source });
	expect(await testPolicy(project)).toMatchObject({
		ok: false,
		errors: [{ file: testFile, row: 3, message: "undefined function time.now_ns" }],
	});
});

it.each([
	["a set", "rule.names == {1, 2}", "{1, 3}", "{1, 2}"],
	["a member", '"x" in {"y", "z"}', '"x"', '{"y", "z"}'],
	["a field of what a rule yields", "rule.limits.most == 4", "3", "4"],
	["a rule with another input", 'rule.asked == "b" with input.environment.profile as "a"', '"a"', '"b"'],
	["what a function yields", "rule.twice(3) == 7", "6", "7"],
	["an order", "count(rule.names) > 5", "2", "5"],
])("A comparison that fails shows both values: of %s", async (_, expression, left, right) => {
	const values = `package gatehouse.values

asked := input.environment.profile

limits := {"most": 3}

names := {1, 3}

twice(n) := n * 2
`;
	const used = expression.includes("rule.") ? "\nimport data.gatehouse.values as rule\n" : "";
	const test = `package gatehouse.values_test\n${used}\ntest_it if {\n\t${expression}\n}\n`;
	const project = await createProject({ "policy/values_test.rego": test, "policy/values.rego": values });
	const result = await testPolicy({ ...project, run: "values_test" });
	expect(result.ok ? result.value.tests[0] : result).toMatchObject({
		outcome: "fail",
		compared: [left, right],
	});
});

async function testsOf(project: Awaited<ReturnType<typeof createProject>>, cache: TestCache, run?: string) {
	const result = await testPolicy({ ...project, cache, run });
	return result.ok
		? result.value.tests.map(({ name, outcome, cached }) => [name, outcome, cached ?? false])
		: result.errors;
}

it("A test that passed is not run again until something that it depends on changes", async () => {
	const project = await createProject({ [testFile]: header + home });
	const cache = await TestCache.open(null);
	const test = "test_home_is_denied";
	expect(await testsOf(project, cache)).toEqual([[test, "pass", false]]);
	expect(await testsOf(project, cache)).toEqual([[test, "pass", true]]);
	await project.write("policy/mounts/data.json", '{"forbidden": ["home"]}');
	expect(await testsOf(project, cache)).toEqual([[test, "pass", false]]);
	await project.write("policy/mounts/data.json", '{"forbidden": ["root"]}');
	expect(await testsOf(project, cache)).toEqual([[test, "fail", false]]);
});

it("A package with a test that failed is run again as a whole", async () => {
	const project = await createProject({ [testFile]: header + home + wrong });
	const cache = await TestCache.open(null);
	const both = [
		["test_home_is_denied", "pass", false],
		["test_tmp_is_denied", "fail", false],
	];
	expect(await testsOf(project, cache)).toEqual(both);
	expect(await testsOf(project, cache)).toEqual(both);
});

it("What passed of a selection does not pass for the rest", async () => {
	const project = await createProject({ [testFile]: header + home + wrong });
	const cache = await TestCache.open(null);
	expect(await testsOf(project, cache, "home_is")).toEqual([["test_home_is_denied", "pass", false]]);
	expect(await testsOf(project, cache, "tmp_is")).toEqual([["test_tmp_is_denied", "fail", false]]);
});

it("A rule that no test reaches is compiled all the same", async () => {
	const broken = "package gatehouse.lonely\n\nr := input.nowhere\n";
	const project = await createProject({ [testFile]: header + home, "policy/lonely.rego": broken });
	expect(await testPolicy(project)).toMatchObject({ ok: false, errors: [{ file: "policy/lonely.rego" }] });
});

it("A pattern that is none is an error, not a run of nothing", async () => {
	const project = await createProject({ [testFile]: header + home });
	expect(await testPolicy({ ...project, run: "(" })).toMatchObject({
		ok: false,
		errors: [{ code: "test_pattern_error" }],
	});
});
