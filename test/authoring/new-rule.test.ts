import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newRule } from "../../src/authoring/index.ts";
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
