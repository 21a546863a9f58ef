import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { githubWorkflow, gitlabJob, preCommitConfig } from "../../src/cli/templates.ts";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";

const odd = ["contracts", "my lanes/**/*.yaml", "it's", "$(touch touched)", "a\nb", "-x", "#c: [", "`d`"];

/** What npx is asked to do by a line of a shell script. */
function wordsOf(line: string): readonly string[] {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "npx"), '#!/usr/bin/env bash\nprintf "%s\\0" "$@"\n');
	chmodSync(join(folder, "npx"), 0o755);
	const PATH = [folder, process.env.PATH].join(delimiter);
	const { stdout } = spawnSync("bash", ["-ec", line], { encoding: "utf8", env: { PATH }, cwd: folder });
	return stdout.split("\0").slice(0, -1);
}

it.each([
	["lanes/{a,b}/*.yaml", "lanes/a/x.yaml"],
	["+(x|y)/*.json", "x/z.json"],
	["plans/q[12].yaml", "plans/q1.yaml"],
])("the hook of `%s` is run for `%s`", (glob, file) => {
	const { files } = parse(preCommitConfig([glob])).repos[0].hooks[0];
	expect(file).toMatch(new RegExp(files));
});

describe("the workflow for GitHub", () => {
	const workflow = (paths: readonly string[]) => parse(githubWorkflow(paths));

	it("runs at pushes and pull requests, and may read only", () => {
		expect(workflow([])).toMatchObject({ on: ["push", "pull_request"], permissions: { contents: "read" } });
	});

	it("names other actions by commit, the versions in a comment", () => {
		const uses = [...githubWorkflow([]).matchAll(/uses: (.*)/g)].map(([, text]) => text);
		expect(uses.length).toBe(3);
		expect(uses.filter((text) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text ?? ""))).toEqual(
			[],
		);
	});

	it("judges the paths, each as it is", () => {
		const line: string = workflow(odd).jobs.gatehouse.steps[3].run;
		expect(wordsOf(line)).toEqual([
			...["--no-install", "gatehouse", "check", "--format", "github", "--format", "sarif=gatehouse.sarif"],
			"--",
			...odd,
		]);
	});

	it("leaves them to the configuration where there are none", () => {
		expect(wordsOf(workflow([]).jobs.gatehouse.steps[3].run).at(-1)).toBe("sarif=gatehouse.sarif");
	});
});

describe("the job for GitLab", () => {
	it("reports code quality, whatever the verdict", () => {
		expect(parse(gitlabJob(["contracts"])).gatehouse.artifacts).toEqual({
			when: "always",
			reports: { codequality: "gl-code-quality-report.json" },
		});
	});

	it("judges the paths, each as it is", () => {
		expect(wordsOf(parse(gitlabJob(odd)).gatehouse.script[1])).toEqual([
			...["--no-install", "gatehouse", "check", "--format", "pretty"],
			...["--format", "gitlab=gl-code-quality-report.json", "--", ...odd],
		]);
	});
});

describe("the configuration for pre-commit", () => {
	const pattern = (paths: readonly string[]) =>
		new RegExp(parse(preCommitConfig(paths)).repos[0].hooks[0].files);

	it.each([
		[["contracts"], "contracts/a.yaml", true],
		[["./contracts/"], "contracts/a/b.yaml", true],
		[["contracts"], "contracts-old/a.yaml", false],
		[["contracts"], "old/contracts/a.yaml", false],
		[["contracts"], "contracts/events.ndjson", true],
		[["contracts"], "contracts/README.md", false],
		[["lanes/**/*.yaml"], "lanes/a/b/c.yaml", true],
		[["lanes/**/*.yaml"], "lanes/c.yaml", true],
		[["lanes/*.yaml"], "lanes/a/c.yaml", false],
		[["a.b"], "aXb", false],
		[["x", "plan.json"], "plan.json", true],
		[["."], "anything.json", true],
		[[], "anything.json", true],
		[[], "anything.md", false],
	])("for %j has %s: %s", (paths, file, wanted) => {
		expect(pattern(paths).test(file)).toBe(wanted);
	});

	it("ends the options before the names of files", () => {
		expect(parse(preCommitConfig(odd)).repos[0].hooks[0].entry).toMatch(/ --$/);
	});
});

describe("the page about CI", () => {
	const page = readFileSync(join(packageFolder, "docs", "ci.md"), "utf8");
	const snippets = (language: string) =>
		[...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
			([, text = ""]) => text,
		);

	it("has snippets of YAML that are sound", () => {
		expect(snippets("yaml").length).toBeGreaterThan(3);
		for (const text of snippets("yaml")) {
			expect(parseAllDocuments(text).flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
		}
	});

	it("gives the action no input that it does not have", () => {
		const { inputs } = parse(readFileSync(join(packageFolder, "action.yml"), "utf8"));
		const steps = snippets("yaml")
			.map((text) => parse(text))
			.flatMap((value) => value.jobs?.gatehouse?.steps ?? [])
			.filter(({ uses }) => uses?.includes("/gatehouse@"));
		expect(steps.length).toBeGreaterThan(0);
		for (const step of steps) {
			expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
		}
		for (const name of Object.keys(inputs)) {
			expect(page).toContain(`| \`${name}\` |`);
		}
	});

	it("has lines of shell that are sound", () => {
		for (const text of snippets("sh")) {
			expect(spawnSync("bash", ["-n"], { input: text, encoding: "utf8" })).toMatchObject({ status: 0 });
		}
	});
});
