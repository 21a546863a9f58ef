import { expect, it } from "vitest";
import { describeCoverage, describeTests, testPolicy } from "../../src/authoring/index.ts";
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
