import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askAgain } from "../../src/explain/ask.ts";
import { type Story, tellStory } from "../../src/explain/index.ts";
import { modulesFor } from "../../src/explain/sources.ts";
import { type Examination, Gate } from "../../src/gate.ts";
import { ownBundle, ownPolicy, packageFolder } from "../../src/package.ts";
import type { Rule } from "../../src/policy/index.ts";
import { contract } from "../contracts.ts";

const context = { time: "2026-05-10T10:00:00Z", environment: {} };
let gate: Gate;
beforeAll(async () => {
	gate = await Gate.open({ bundle: ownBundle, limits: { timeoutMs: 60_000 } });
});

function examine(file: string): Examination {
	const source = { name: file, bytes: readFileSync(join(packageFolder, file)) };
	return [...gate.examineAll([source], context)][0] as Examination;
}

function tell(examination: Examination, code?: string): Promise<Story> {
	return tellStory(examination, gate.bundle, { code, policy: ownPolicy });
}

describe("a story", () => {
	it.each([
		"conformance/bad/agent-pod/no-identity.json",
		"conformance/bad/acceptable-attestation/empty.json",
		"conformance/bad/authority-decision/secret.json",
		"conformance/bad/workstation-contract/image-short-digest.yaml",
	])("tells of each rule that the decision on %s names, and agrees with it", async (file) => {
		const examination = examine(file);
		const { told, decision } = await tell(examination);
		const codes = new Set(decision.reasons.map(({ code }) => code));
		expect(codes.size).toBeGreaterThan(0);
		expect(told.map(({ code, outcome }) => [code, outcome])).toEqual(
			[...codes].map((code) => [code, "fired"]),
		);
		for (const { bodies } of told) {
			expect(bodies.flatMap(({ ways }) => ways).every(({ held }) => held)).toBe(true);
		}
	});

	it("of a contract too large to be traced says so, and tells the rest", async () => {
		const steps = Array.from(
			{ length: 1000 },
			(_, i) => `sourceosctl agent-machine mounts plan --dev-root ~/dev/${i}`,
		);
		const [examination] = gate.examineAll(
			[contract({ steps, emit: ["agent-machine.mount.evidence"] })],
			context,
		);
		const story = await tell(examination as Examination, "mounts.whole-home");
		expect(story).toMatchObject({ isTooLarge: true, told: [], facts: { counts: { commands: 1000 } } });
	});
});

describe("asking again", () => {
	it("refuses to tell where OPA's interpreter finds other things than the compiled policy", async () => {
		const { input, judged } = examine("conformance/bad/agent-pod/no-identity.json");
		const rule = gate.bundle.rules.get("agent-pod.no-identity") as Rule;
		const sources = Object.fromEntries(
			[rule.file, "policy/finding.rego", "policy/decision.rego", "policy/agent_machine/records.rego"].map(
				(file) => [file, readFileSync(join(packageFolder, file), "utf8")],
			),
		);
		if (input === null || judged.outcome.kind !== "evaluated") {
			throw new Error("it was not evaluated");
		}
		const { evaluation, derived } = judged.outcome;
		const again = (findings: typeof evaluation.findings) =>
			askAgain([rule], input, gate.bundle, sources, findings, derived.places);
		expect((await again(evaluation.findings))?.bodies.length).toBeGreaterThan(0);
		await expect(again([])).rejects.toMatchObject({ code: "explain.differs" });
		const [finding] = evaluation.findings;
		const other = finding === undefined ? [] : [{ ...finding, message: "another" }];
		await expect(again(other)).rejects.toMatchObject({ code: "explain.differs" });
	});
});

describe("the modules that a rule needs", () => {
	const sources = {
		"decision.rego": `package g

findings contains f if some f in data.g.family.found

findings contains f if some f in data.g.other.rule.findings`,
		"family.rego": "package g.family\n\nfound contains f if some f in data.g.family.kind[_].findings",
		"rule.rego":
			"package g.family.kind.rule\n\nimport data.g.help\n\nfindings contains help.x if data.g.table.k",
		"help.rego": "package g.help\n\nx := data.g.deeper.y",
		"deeper.rego": "package g.deeper\n\ny := 1",
		"other.rego": "package g.other.rule\n\nfindings contains data.g.aside.z",
		"aside.rego": "package g.aside\n\nz := 1",
	};
	const rule = (file: string) => ({ file }) as Rule;

	it.each([
		["rule.rego", ["decision.rego", "deeper.rego", "family.rego", "help.rego", "rule.rego"]],
		["other.rego", ["aside.rego", "decision.rego", "other.rego"]],
	])("of %s are those that ask for it and those that it asks", (file, needed) => {
		const modules = modulesFor([rule(file)], sources, { g: { table: { k: 1 } } });
		expect(Object.keys(modules).sort()).toEqual(needed);
	});
});
