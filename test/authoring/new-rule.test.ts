import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newRule } from "../../src/authoring/index.ts";
import { openOpa } from "../../src/opa/index.ts";
import { createProject } from "./project.ts";

/** Where nothing is but a decision and one rule. */
async function folders(files: Readonly<Record<string, string>> = {}) {
	const { root, policyDir } = await createProject(files);
	return { policyDir, conformanceDir: join(root, "conformance") };
}

describe("a new rule", () => {
	it("is gathered in the order of names", async () => {
		const line = (name: string) =>
			`findings contains finding if some finding in data.gatehouse.${name}.findings\n`;
		const decision = (...names: readonly string[]) => `package gatehouse\n\n${names.map(line).join("\n")}`;
		const at = await folders({ "policy/decision.rego": decision("mounts.a", "mounts.z", "nix.b") });
		const gathered = (name: string) => newRule(name, at).extended[join(at.policyDir, "decision.rego")];
		expect(gathered("mounts/no-tmp")).toBe(decision("mounts.a", "mounts.no_tmp", "mounts.z", "nix.b"));
		expect(gathered("a/b")).toBe(decision("a.b", "mounts.a", "mounts.z", "nix.b"));
		expect(gathered("zoo/b")).toBe(decision("mounts.a", "mounts.z", "nix.b", "zoo.b"));
	});

	it.each([
		{ name: "mounts/no-tmp", title: "No tmp" },
		{ name: "backend/no-tmp", title: "No tmp" },
		{ name: "some/null", title: "Null" },
		{ name: "if/true", title: "True" },
	])("$name is laid out as the formatter has it, with its name for a title", async ({ name, title }) => {
		const at = await folders();
		const opa = await openOpa();
		const rego = Object.entries(newRule(name, at).written).filter(([file]) => file.endsWith(".rego"));
		for (const [file, text] of rego) {
			expect(opa.format(file, text)).toEqual({ ok: true, value: text });
		}
		const described = opa.describe({ modules: Object.fromEntries(rego) });
		expect(described.ok && described.value.annotations[0]?.title).toBe(title);
	});

	it("is about a folder of its own while another is still about the usual one", async () => {
		const data = (at: Awaited<ReturnType<typeof folders>>) =>
			newRule("mounts/two", at).written[join(at.policyDir, "mounts", "two", "data.json")];
		expect(JSON.parse(data(await folders()) ?? "")).toEqual({ folders: ["/tmp"] });
		const one = await folders({ "policy/mounts/one/data.json": '{"folders":["/tmp"]}' });
		expect(JSON.parse(data(one) ?? "")).toEqual({ folders: ["/srv/mounts-two"] });
	});

	it.each([
		["Mounts/NoTmp", "mounts/no-tmp"],
		["mounts/no_tmp", "mounts/no-tmp"],
		["mounts.no-tmp", "mounts/no-tmp"],
		["policy/mounts/no_tmp.rego", "mounts/no-tmp"],
		["mounts/no--tmp-", "mounts/no-tmp"],
		["mounts/9tmp", "mounts/tmp"],
		["mounts/no-tmp-test", "mounts/no-tmp"],
		["../../mounts/ nö tmp\u001b[1m", "mounts/n-tmp-1m"],
	])("is not called %j, but perhaps %s", async (name, near) => {
		const at = await folders();
		expect(() => newRule(name, at)).toThrow(
			expect.objectContaining({ code: "rule.name", message: expect.stringContaining(`perhaps \`${near}\``) }),
		);
		expect(newRule(near, at).code).toBe(near.replace("/", "."));
	});

	it.each([
		[""],
		["mounts"],
		["/"],
		["-/-"],
		["mounts/"],
		["ä/ö"],
		["canary/x"],
		[`mounts/${"x".repeat(100)}`],
	])("is not called %j", async (name) => {
		const at = await folders();
		expect(() => newRule(name, at)).toThrow(expect.objectContaining({ code: "rule.name" }));
	});

	it.each([
		["policy/mounts/no_tmp.rego"],
		["policy/mounts/no_tmp_test.rego"],
		["policy/mounts/no_tmp/data.json"],
		["conformance/bad/workstation-contract/mounts-no-tmp.json"],
		["conformance/good/workstation-contract/mounts-no-tmp.json"],
		["policy/mounts.rego"],
	])("is not written where %s is", async (file) => {
		const at = await folders({ [file]: "{}" });
		expect(() => newRule("mounts/no-tmp", at)).toThrow(expect.objectContaining({ code: "rule.exists" }));
	});

	it("does not take the code of another", async () => {
		const at = await folders({
			"policy/other/x.rego": "# custom:\n#   code: mounts.no-tmp\npackage gatehouse.other.x\n",
		});
		expect(() => newRule("mounts/no-tmp", at)).toThrow(/x\.rego` has the code/);
	});

	it("is not put among the kinds of a family", async () => {
		const at = await folders({ "policy/records/kinds.rego": "package gatehouse.records\n" });
		expect(() => newRule("records/x", at)).toThrow(/is a family of kinds/);
	});

	it("needs a decision that gathers it", async () => {
		const at = await folders();
		const empty = join(at.policyDir, "empty");
		mkdirSync(empty);
		writeFileSync(join(empty, "x.rego"), "package gatehouse.x\n");
		expect(() => newRule("mounts/no-tmp", { ...at, policyDir: empty })).toThrow(
			expect.objectContaining({ code: "policy.missing" }),
		);
	});
});
