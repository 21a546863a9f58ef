import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBundle, describeErrors } from "../../src/authoring/index.ts";
import { createProject, decisionSource, type Project, ruleSource } from "./project.ts";

async function errorsOf(project: Project): Promise<string> {
	const result = await buildBundle(project);
	return result.ok ? "" : describeErrors(result);
}

async function bytesOf({ outDir }: Project): Promise<Buffer[]> {
	return Promise.all([".manifest", "data.json", "policy.wasm"].map((name) => readFile(join(outDir, name))));
}

describe("A bundle", () => {
	it("is the same to the byte when it is built from the same sources elsewhere", async () => {
		const [one, other] = [await createProject(), await createProject()];
		await buildBundle(one);
		await buildBundle(other);
		expect(await bytesOf(one)).toEqual(await bytesOf(other));
	});

	it("has another revision when data changes", async () => {
		const project = await createProject();
		const before = await buildBundle(project);
		await project.write("policy/mounts/data.json", '{"forbidden": ["home"]}');
		const after = await buildBundle(project);
		expect(before.ok && after.ok && before.value.revision !== after.value.revision).toBe(true);
		expect(after).toMatchObject({ value: { changed: ["data.json", ".manifest"] } });
	});

	it("keeps its revision and bytes when only a test changes, even to one that does not compile", async () => {
		const project = await createProject();
		await buildBundle(project);
		await project.write("policy/mounts/whole_home_test.rego", "package x_test\n\ntest_x if now()\n");
		expect(await buildBundle(project)).toMatchObject({ ok: true, value: { changed: [] } });
	});

	it("lists its rules with their texts and places", async () => {
		const result = await buildBundle(await createProject());
		expect(result.ok && result.value.rules).toEqual([
			{
				code: "mounts.whole-home",
				severity: "deny",
				title: "Whole home directory mounted",
				description: "Never all of it.",
				remediation: "Mount one folder.",
				related: ["https://example.org/mounts"],
				about: [],
				file: "policy/mounts/whole_home.rego",
				row: 10,
				package: "data.gatehouse.mounts.whole_home",
			},
		]);
	});

	it("says of a rule by which schemas it reads the contract", async () => {
		const source = ruleSource("whole_home")
			.replace("# custom:", '# schemas:\n#   - input.contract: schema["apple.v1"]\n# custom:')
			.replace("some path in", 'input.contract.kind == "Apple"\n\tsome path in');
		const apple = { type: "object", properties: { kind: { type: "string" } } };
		const result = await buildBundle(
			await createProject({
				"policy/mounts/whole_home.rego": source,
				"schemas/apple.v1.schema.json": JSON.stringify(apple),
			}),
		);
		expect(result).toMatchObject({ ok: true, value: { rules: [{ about: ["apple.v1"] }] } });
	});

	it("puts a folder's data at the folder's path", async () => {
		const project = await createProject();
		await buildBundle(project);
		const data: unknown = JSON.parse(await readFile(join(project.outDir, "data.json"), "utf8"));
		expect(data).toEqual({ gatehouse: { mounts: { forbidden: ["home", "root"] } } });
	});

	it("names revision, roots, entrypoint and digests in its manifest", async () => {
		const project = await createProject();
		const result = await buildBundle(project);
		const manifest: unknown = JSON.parse(await readFile(join(project.outDir, ".manifest"), "utf8"));
		expect(manifest).toMatchObject({
			revision: result.ok && result.value.revision,
			roots: ["gatehouse"],
			wasm: [{ entrypoint: "gatehouse/decision", module: "/policy.wasm" }],
			metadata: {
				gatehouse: {
					files: {
						"policy.wasm": expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
						"data.json": expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
					},
					builtins: [],
				},
			},
		});
	});

	it("is not written by a check, which says what it would change", async () => {
		const project = await createProject();
		const result = await buildBundle({ ...project, check: true });
		expect(result).toMatchObject({ value: { changed: ["policy.wasm", "data.json", ".manifest"] } });
		await expect(bytesOf(project)).rejects.toThrow();
	});
});

describe("A build is refused", () => {
	it("for a misspelt input field, with the line and a caret", async () => {
		const source = ruleSource("whole_home").replace("input.facts.paths", "input.facts.pahts");
		const project = await createProject({ "policy/mounts/whole_home.rego": source });
		expect(await errorsOf(project)).toContain(
			[
				"policy/mounts/whole_home.rego:17:15: undefined ref: input.facts.pahts[_]",
				"    \tsome path in input.facts.pahts",
				"    \t             ^",
				'    have: "pahts"',
				'    want (one of): ["paths"]',
			].join("\n"),
		);
	});

	it("for a builtin that the capabilities leave out", async () => {
		const source = `${ruleSource("whole_home")}\nnow := time.now_ns()\n`;
		const project = await createProject({ "policy/mounts/whole_home.rego": source });
		expect(await errorsOf(project)).toContain("whole_home.rego:21:8: undefined function time.now_ns");
	});

	it.each([
		["lacks its remediation", "#   code: a.b\n#   severity: deny", "lacks custom.remediation"],
		["lacks its code", "#   severity: deny\n#   remediation: R", "lacks custom.code"],
		[
			"has an unknown severity",
			"#   code: a\n#   severity: fatal\n#   remediation: R",
			"deny, warn or withhold",
		],
	])("for a rule that %s, with its place", async (_, custom, message) => {
		const source = ruleSource("whole_home", custom);
		const project = await createProject({ "policy/mounts/whole_home.rego": source });
		const text = await errorsOf(project);
		expect(text).toMatch(/^policy\/mounts\/whole_home\.rego:\d+:1: /);
		expect(text).toContain(message);
	});

	it("for a code that two rules share, naming both", async () => {
		const same = "#   code: mounts.same\n#   severity: warn\n#   remediation: R";
		const project = await createProject({
			"policy/decision.rego": decisionSource("whole_home", "other"),
			"policy/mounts/whole_home.rego": ruleSource("whole_home", same),
			"policy/mounts/other.rego": ruleSource("other", same),
		});
		expect(await errorsOf(project)).toContain(
			"policy/mounts/whole_home.rego:10:1: the code `mounts.same` is used by policy/mounts/other.rego:10 too",
		);
	});

	it("for a rule that the decision does not gather", async () => {
		const project = await createProject({ "policy/mounts/other.rego": ruleSource("other") });
		expect(await errorsOf(project)).toContain(
			"policy/mounts/other.rego:10:1: no entrypoint asks for data.gatehouse.mounts.other.findings",
		);
	});

	it.each([
		["broken JSON", "{", "the end of the text"],
		["a list", "[]", "the document must be an object"],
	])("for a data document that is %s", async (_, text, message) => {
		const project = await createProject({ "policy/mounts/data.json": text });
		expect(await errorsOf(project)).toMatch(new RegExp(`^policy/mounts/data\\.json:.* ${message}`, "m"));
	});

	it("for two data documents that give the same value", async () => {
		const project = await createProject({ "policy/data.json": '{"mounts": {"forbidden": []}}' });
		expect(await errorsOf(project)).toContain(
			"data.gatehouse.mounts.forbidden is given by another data.json",
		);
	});

	it.each(["policy/capabilities.json", "schemas/policy-input.schema.json"])(
		"for a folder without %s, as a caller's error",
		async (file) => {
			const project = await createProject();
			const { rm } = await import("node:fs/promises");
			await rm(join(project.root, file));
			await expect(buildBundle(project)).rejects.toMatchObject({ code: "policy.unreadable" });
		},
	);
});
