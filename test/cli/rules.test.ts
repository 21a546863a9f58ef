import { appendFileSync, cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownTexts } from "../../src/decision/index.ts";
import { readExamples } from "../../src/examples.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";

describe("gatehouse rules", () => {
	it("is what docs/rules.md shows", () => {
		expect(gatehouse(["rules", "--format", "markdown"]).stdout).toBe(
			readFileSync(join(packageFolder, "docs", "rules.md"), "utf8"),
		);
	});

	it("lists the same codes as text and as JSON", () => {
		const entries = JSON.parse(gatehouse(["rules", "-f", "json"]).stdout) as { readonly code: string }[];
		const lines = gatehouse(["rules"]).stdout.trimEnd().split("\n");
		expect(lines.map((line) => line.split(/\s+/)[1])).toEqual(entries.map(({ code }) => code));
		expect(entries.length).toBeGreaterThan(Object.keys(ownTexts).length);
	});
});

describe("gatehouse rules CODE", () => {
	it("shows what the rule is about, its Rego, and samples that draw it and do not", () => {
		const run = gatehouse(["rules", "agent-pod.no-identity"]);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		for (const line of [
			"deny agent-pod.no-identity  Identity required and not given",
			"  instead  Name the agent in `agentIdentityRef`.",
			"  about    agent-pod.v0.1.0",
			"  stands   policy/agent_machine/agent_pod/no_identity.rego:14",
			"  23 │     input.contract.workload.agentIdentityRequired",
			"✗ not so conformance/bad/agent-pod/no-identity.json:10:28",
			'    10 │ "agentIdentityRequired": true,\n       │                          ^^^^',
			"✓ but so conformance/good/agent-pod/",
			'    10 │ "agentIdentityRequired": false,',
		]) {
			expect(run.stdout).toContain(line);
		}
		expect(run.stdout).not.toContain("METADATA");
		expect(run.stdout).not.toContain("_rule :=");
	});

	it("shows a code of the gate itself", () => {
		const run = gatehouse(["rules", "contract.unknown-kind"]);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(run.stdout).toContain("by       the gate itself");
		expect(run.stdout).toContain("✗ not so");
	});

	it("writes one as JSON and as its section of the page", () => {
		const code = "mounts.whole-home";
		expect(JSON.parse(gatehouse(["rules", code, "-f", "json"]).stdout)).toMatchObject({
			code,
			rule: { file: "policy/mounts/whole_home.rego" },
			examples: { bad: { file: expect.stringMatching(/^conformance\/bad\//) } },
		});
		const section = gatehouse(["rules", code, "-f", "markdown"]).stdout;
		expect(section).toMatch(/^### mounts\.whole-home\n/);
		expect(readFileSync(join(packageFolder, "docs", "rules.md"), "utf8")).toContain(section);
	});

	it("ends with 2 and the nearest code where there is none of that name", () => {
		const run = gatehouse(["rules", "agent-pod.no-identit"]);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain("perhaps `agent-pod.no-identity` is meant [rule.unknown]");
	});

	it("shows no Rego that is not the bundle's, and says so elsewhere", () => {
		const policy = join(temporaryFolder(), "policy");
		cpSync(join(packageFolder, "policy"), policy, { recursive: true });
		appendFileSync(join(policy, "mounts", "whole_home.rego"), "\n# changed\n");
		const run = gatehouse(["rules", "mounts.whole-home", "--policy", policy]);
		expect(run).toMatchObject({ status: 0 });
		expect(run.stdout).not.toContain("findings contains");
		expect(run.stderr).toContain("the rule's text is not shown");
	});
});

describe("the examples of codes", () => {
	const examples = readExamples();
	const chosen = [
		"acceptable-attestation.empty",
		"images.not-pinned",
		"schema.missing-field",
		"nix.floating-flake",
	];

	it("name files that are there", () => {
		const files = Object.values(examples).flatMap(({ bad, good }) => [bad.file, good?.file ?? bad.file]);
		expect(files.filter((file) => !existsSync(join(packageFolder, file)))).toEqual([]);
		expect(files.length).toBeGreaterThan(600);
	});

	it.each(chosen)("are what the gate says: %s", async (code) => {
		const gate = await Gate.open({ bundle: ownBundle });
		const decide = (file: string) =>
			gate.decide(
				{ name: file, bytes: readFileSync(join(packageFolder, file)) },
				{ time: "2026-05-10T10:00:00Z", environment: {} },
			);
		const { bad, good } = examples[code] ?? {};
		const reasons = decide(bad?.file ?? "").flatMap(({ decision }) => decision.reasons);
		expect(reasons).toContainEqual(
			expect.objectContaining({
				code,
				message: bad?.message,
				range: expect.objectContaining({ line: bad?.line, column: bad?.column }),
			}),
		);
		expect(decide(good?.file ?? "").every(({ decision }) => decision.allow)).toBe(true);
	});
});
