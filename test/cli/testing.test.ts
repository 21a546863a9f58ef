import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { lastingFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

/** The rules about lanes, their bundle, and a case that it allows. */
const project = lastingFolder();
const rule = join("policy", "lanes", "duplicate_name.rego");
const testFile = join("policy", "lanes", "duplicate_name_test.rego");
const minimal = join("conformance", "good", "workstation-contract", "minimal.json");

beforeAll(() => {
	copyLanePolicy(project);
	mkdirSync(join(project, "conformance", "good", "workstation-contract"), { recursive: true });
	cpSync(join(packageFolder, minimal), join(project, minimal));
	expect(gatehouse(["build"], project)).toMatchObject({ status: 0 });
});

/** By default with an empty cache, so that no test finds what another has passed. */
function test(words: readonly string[], cache = lastingFolder()) {
	return gatehouse(["test", ...words], project, "", { XDG_CACHE_HOME: cache });
}

/** Changes a file for the time of one test. */
function write(file: string, change: (text: string) => string): void {
	const text = readFileSync(join(project, file), "utf8");
	onTestFinished(() => writeFileSync(join(project, file), text));
	expect(change(text)).not.toBe(text);
	writeFileSync(join(project, file), change(text));
}

const findsEachLane = (text: string) => text.replace("j < i", "j <= i");

describe("gatehouse test", () => {
	it("counts tests and conformance cases together, and does not run again what passed", () => {
		const cache = lastingFolder();
		const words = ["--run", "lanes|minimal.json"];
		const first = test(words, cache);
		expect(first).toMatchObject({ status: 0, stderr: "" });
		const again = test(words, cache);
		expect(again).toMatchObject({ status: 0, stdout: first.stdout });
		expect(again.stderr).toMatch(/^[1-9]\d* passed before/);
		expect(test([...words, "--no-cache"], cache)).toEqual(first);
	});

	it("judges a case again once its text or what is expected of it has changed", () => {
		const cache = lastingFolder();
		const file = join(project, "conformance", "good", "workstation-contract", "twice.json");
		cpSync(join(project, minimal), file);
		const words = ["--run", "twice.json"];
		expect(test(words, cache)).toMatchObject({ status: 0, stderr: "" });
		expect(test(words, cache).stderr).toMatch(/^1 passed before/);
		writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
		expect(test(words, cache)).toMatchObject({ status: 0, stderr: "" });
		writeFileSync(file.replace(".json", ".codes"), "lanes.duplicate-name\n");
		expect(test(words, cache)).toMatchObject({ status: 1, stdout: expect.stringContaining("missing:") });
	});

	it("names the codes that a case misses and those that it draws besides", () => {
		const stray = join(project, "conformance", "good", "workstation-contract", "astray");
		cpSync(join(packageFolder, "examples", "docs-lane.yaml"), `${stray}.yaml`);
		writeFileSync(`${stray}.codes`, "lanes.duplicate-name\n");
		expect(test(["--run", "astray"])).toEqual({
			status: 1,
			stderr: "",
			stdout: [
				"conformance/good/workstation-contract/astray.yaml: conformance case failed",
				"      expected: allowed",
				"      got:      denied",
				"      missing:    lanes.duplicate-name",
				"      unexpected: mounts.whole-home",
				"0 passed, 1 failed",
				"",
			].join("\n"),
		});
	});

	it("judges cases by the sources where the bundle is another, and keeps what it built for that", () => {
		write(rule, findsEachLane);
		const cache = lastingFolder();
		const first = test(["--run", "minimal.json"], cache);
		expect(first.stderr).toContain("building the bundle");
		expect(first).toMatchObject({ status: 1, stdout: expect.stringContaining("lanes.duplicate-name") });
		expect(test(["--run", "minimal.json"], cache)).toEqual({ ...first, stderr: "" });
	});

	it.each([
		{
			run: "nobody",
			status: 1,
			stdout: "0 passed, 0 failed\n",
			said: "no test and no case is called `nobody`",
		},
		{ run: "(", status: 2, stdout: "", said: "option '--run <pattern>' argument '(' is invalid" },
	])("is no success where --run $run finds nothing", ({ run, status, stdout, said }) => {
		expect(test(["--run", run])).toEqual({ status, stdout, stderr: expect.stringContaining(said) });
	});

	it("shows the uncovered lines and each rule's share, and fails where too few are covered", () => {
		const covered = test(["--run", "duplicate_name", "--coverage"]);
		expect(covered.status).toBe(0);
		expect(covered.stdout).toMatch(/policy\/mounts\/whole_home\.rego:\d+.*: no test reaches this\n {4}\S/);
		expect(covered.stdout).toMatch(/^[\d.]+ % {2}policy\/mounts\/whole_home\.rego {2}mounts\.whole-home$/m);
		const tooFew = test(["--run", "duplicate_name", "--fail-under", "99.5"]);
		expect(tooFew).toMatchObject({ status: 1, stderr: expect.stringContaining("fewer than 99.5 %") });
		expect(test(["--fail-under", "many"])).toMatchObject({ status: 2, stdout: "" });
	});

	it("writes JSON and JUnit with the differing values of a test that failed", () => {
		write(testFile, (text) => `${text}\ntest_wrong if count({"<&>", "b"}) == 3\n`);
		const words = ["--run", "test_wrong$|minimal.json", "--format"];
		expect(JSON.parse(test([...words, "json"]).stdout)).toMatchObject({
			passed: 1,
			failed: 1,
			tests: [{ name: "test_wrong", outcome: "fail", compared: ["2", "3"] }],
			cases: [{ file: minimal, outcome: "pass" }],
		});
		const { stdout } = test([...words, "junit"]);
		const suites = [...new DOMParser().parseFromString(stdout, "text/xml").getElementsByTagName("testsuite")];
		expect(suites.map((suite) => [suite.getAttribute("name"), suite.getAttribute("failures")])).toEqual([
			[testFile, "1"],
			["conformance", "0"],
		]);
		const told = suites[0]?.getElementsByTagName("failure")[0]?.textContent;
		expect(told).toContain('count({"<&>", "b"}) == 3');
		expect(told).toMatch(/left: {2}2\s+right: 3/);
	});
});
