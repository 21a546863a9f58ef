import { describe, expect, it } from "vitest";
import { describeLinting, lintPolicy, type PolicyLinting } from "../../../src/authoring/index.ts";
import { createProject, type Project, ruleSource } from "../project.ts";

async function linting({ policyDir, schemasDir, root }: Project): Promise<PolicyLinting> {
	const linted = await lintPolicy({ policyDir, schemasDir, conformanceDir: `${root}/conformance` });
	if (!linted.ok) {
		throw new Error(JSON.stringify(linted.errors));
	}
	return linted.value;
}

const exceptions = (...entries: readonly object[]) => JSON.stringify({ exceptions: entries });
const excused = { lint: "lint.bad-case", about: "mounts.whole-home", because: "it is asked elsewhere" };

describe("lintPolicy", () => {
	it("shows the line, a caret and what to do, and counts", async () => {
		const project = await createProject();
		const text = describeLinting(await linting(project));
		expect(text).toContain(
			[
				"policy/mounts/whole_home.rego:16:30: the finding is not reported with `_rule` [lint.chain]",
				'    findings contains finding.at(rego.metadata.chain(), path.at, $"{path.text} is the whole home directory") if {',
				`    ${" ".repeat(29)}^`,
				"    end the file with `_rule := rego.metadata.chain()` and report with it: in a body it is put together at every contract",
			].join("\n"),
		);
		expect(text).toMatch(/\n1 rule: \d+ to mend$/);
	});

	it("tells what does not compile beside what breaks a convention", async () => {
		const project = await createProject({
			"policy/mounts/whole_home.rego": ruleSource("whole_home").replace("path.base", "path.bsae"),
		});
		const { errors, findings } = await linting(project);
		expect(errors).toMatchObject([
			{ code: "rego_type_error", file: "policy/mounts/whole_home.rego", row: 18 },
		]);
		expect(findings.map(({ code }) => code)).toContain("lint.tested");
	});

	it("ends at a source that cannot be parsed", async () => {
		const { policyDir, schemasDir } = await createProject({ "policy/mounts/whole_home.rego": "package" });
		const linted = await lintPolicy({ policyDir, schemasDir, conformanceDir: "nowhere" });
		expect(linted).toMatchObject({ ok: false, errors: [{ file: "policy/mounts/whole_home.rego", row: 1 }] });
	});

	it("reads which codes the cases draw, and of which kinds some are allowed", async () => {
		const cases = {
			"conformance/bad/lane/a.json": "{}",
			"conformance/bad/lane/a.codes": "mounts.whole-home\r\n\n",
		};
		const codes = async (files: Readonly<Record<string, string>>) =>
			(await linting(await createProject(files))).findings
				.map(({ code }) => code)
				.filter((code) => code.endsWith("-case"));
		expect(await codes({})).toEqual(["lint.bad-case"]);
		expect(await codes(cases)).toEqual(["lint.good-case"]);
		expect(await codes({ ...cases, "conformance/good/lane/b.json": "{}" })).toEqual([]);
	});

	it.each([
		["excuses what is named", [excused], []],
		[
			"excuses it for this lint only",
			[{ ...excused, lint: "lint.good-case" }],
			["lint.exception", "lint.bad-case"],
		],
		[
			"finds an exception that excuses nothing",
			[excused, { ...excused, about: "other" }],
			["lint.exception"],
		],
	])("%s", async (_, entries, codes) => {
		const project = await createProject({ "policy/lint.json": exceptions(...entries) });
		const found = (await linting(project)).findings.map(({ code }) => code);
		expect(found.filter((code) => /exception|bad-case/.test(code))).toEqual(codes);
	});

	it.each([
		["no reason", exceptions({ lint: "lint.bad-case", about: "a" })],
		["an empty reason", exceptions({ ...excused, because: "" })],
		["a lint that is none", exceptions({ ...excused, lint: "lint.none" })],
		["no JSON", "{"],
		["a list", "[]"],
	])("refuses exceptions with %s", async (_, text) => {
		const project = await createProject({ "policy/lint.json": text });
		await expect(linting(project)).rejects.toMatchObject({ code: "policy.invalid" });
	});
});
