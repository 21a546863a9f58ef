import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import type { Story } from "../../src/explain/index.ts";
import { packageFolder } from "../../src/package.ts";
import { printable } from "../../src/report/index.ts";
import { lastingFolder, temporaryFolder } from "../bundles.ts";
import { type ContractShape, contractValue } from "../contracts.ts";
import { environment, gatehouse } from "./command.ts";

const lane = "examples/docs-lane.yaml";
const pod = "conformance/good/agent-pod/kubernetes.json";

function explain(...words: readonly string[]): string {
	const run = gatehouse(["explain", ...words]);
	expect(run).toMatchObject({ status: 0, stderr: "" });
	return run.stdout;
}

function stories(...words: readonly string[]): readonly Story[] {
	return JSON.parse(explain(...words, "--format", "json")) as readonly Story[];
}

/** A contract on disk. */
function written(shape: ContractShape): string {
	const file = join(temporaryFolder(), "lane.json");
	writeFileSync(file, JSON.stringify(contractValue(shape), null, 2));
	return file;
}

it("tells of standard input under the name that it is given", () => {
	const text = readFileSync(join(packageFolder, lane), "utf8");
	const run = gatehouse(["explain", "-", "--stdin-name", "mine.yaml"], packageFolder, text);
	expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining("mine.yaml:16:63") });
});

describe("gatehouse explain --rule", () => {
	it("shows the lines that fired, what they saw and how it came to mean that", () => {
		const told = explain(lane, "--rule", "mounts.whole-home");
		for (const line of [
			"mounts.whole-home fired  Whole home directory mounted",
			"deny mounts.whole-home  `--dev=~/dev/..` mounts ~, the whole home directory",
			'22 │ some path in scope.mounts["whole-home"]',
			"path = --dev=~/dev/.. → ~  examples/docs-lane.yaml:16:63",
			"$D ← D=~/dev/..",
			"✓ _is_home held  policy/mounts/scope.rego:95",
			"97 │ path.segments == []",
		]) {
			expect(told).toContain(line);
		}
	});

	it("shows the condition that did not hold, with the values that it saw", () => {
		const told = explain(
			written({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~/dev"] }),
			"--rule",
			"mounts.whole-home",
		);
		for (const line of [
			"mounts.whole-home found nothing",
			'`some path in scope.mounts["whole-home"]` did not hold  policy/mounts/whole_home.rego:22',
			"path = --dev-root ~/dev → ~/dev",
			"`path.segments == []` did not hold  policy/mounts/scope.rego:97",
			'path.segments is ["dev"]',
			"path.holds_home is undefined",
			'_verdict gives "allowed"',
		]) {
			expect(told).toContain(line);
		}
		expect(told).not.toContain(" fired");
	});

	it("says of a rule about another kind what keeps it from being asked", () => {
		const told = explain(lane, "--rule", "agent-pod.no-identity");
		expect(told).toContain("agent-pod.no-identity was not asked");
		expect(told).toContain('`input.kind.family == "agent-machine"` did not hold');
		expect(told).toContain('input.kind.family is "workstation"');
		const relative = explain(
			"conformance/good/agent-machine/press-room.json",
			"--rule",
			"agent-pod.no-identity",
		);
		expect(relative).toContain('`input.kind.name == "AgentPod"` did not hold');
		expect(relative).toContain('input.kind.name is "AgentMachine"');
	});

	it("has a short story for what the gate itself refuses", () => {
		const file = join(temporaryFolder(), "some.yaml");
		writeFileSync(file, "kind: Some\n");
		const given = explain(file, "--rule", "contract.unknown-kind");
		expect(given).toContain("contract.unknown-kind was given  Unknown kind of contract");
		expect(given).toContain("1 │ kind: Some");
		const spared = explain(lane, "--rule", "contract.unknown-kind");
		expect(spared).toContain("contract.unknown-kind was not given");
		expect(spared).toContain("it was read, recognised as WorkstationContract v0.1, accepted by its schema");
		expect(explain(file, "--rule", "mounts.whole-home")).toContain("the rule was not asked: no rule was");
	});

	it.each([
		["mounts.whole-hom", "perhaps `mounts.whole-home` is meant [rule.unknown]"],
		["contract.unknown-kin", "perhaps `contract.unknown-kind` is meant [rule.unknown]"],
		["constructor", "no rule has the code `constructor` [rule.unknown]"],
		["\u001b[31m", "no rule has the code `\\u{1b}[31m`"],
	])("ends with 2 on the code %j", (code, says) => {
		const run = gatehouse(["explain", lane, "--rule", code]);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(says);
	});
});

describe("gatehouse explain", () => {
	it("tells what was read, what it means, which rules there are, which fired, and what is owed", () => {
		const told = explain(lane, "--at", "2026-05-01T00:00:00Z");
		for (const line of [
			`✗ deny  ${lane}  WorkstationContract v0.1`,
			"read   as WorkstationContract v0.1, by kind = WorkstationContract, api_version = ",
			"as of 2026-05-01T00:00:00Z",
			"facts  1 lane, 1 image, 3 commands, 3 paths",
			"mount --dev=~/dev/.. → ~  :16:63",
			"by way of sudo, sh -c",
			"found something: mounts.whole-home",
			"owes   agent-machine.mount.evidence (docs), for activity `mount`",
			"23 │ not path.holds_home",
			`gatehouse explain ${lane} --rule mounts.whole-home`,
		]) {
			expect(told).toContain(line);
		}
		// Helpers are told where one rule is asked for.
		expect(told).not.toContain("_is_home");
	});

	it("is short on a contract that is allowed", () => {
		const told = explain(pod);
		expect(told).toContain("✓ allow");
		expect(told).toContain("none of them found anything");
		expect(told.split("\n").length).toBeLessThan(25);
	});

	it("tells one story for each document of a file", () => {
		const file = join(temporaryFolder(), "two.yaml");
		const text = readFileSync(join(packageFolder, lane), "utf8");
		writeFileSync(file, `${text}---\nkind: Some\n---\n`);
		const verdicts = stories(file).map(({ decision, reading }) => [decision.allow, reading.reached]);
		expect(verdicts.slice(0, 2)).toEqual([
			[false, "rules"],
			[false, "kind"],
		]);
	});

	it.each([
		["an empty file", "", "input.empty"],
		["a text of another world", "\u0000\u0001", "input."],
		["what its schema refuses", '{"kind": "WorkstationContract", "api_version": "x"}', "contract."],
	])("tells of %s why no rule was asked", (_, text, code) => {
		const file = join(temporaryFolder(), "odd.json");
		writeFileSync(file, text);
		const [story] = stories(file);
		expect(story).toMatchObject({ facts: null, rules: null, told: [], decision: { allow: false } });
		expect(story?.decision.reasons[0]?.code).toContain(code);
		expect(explain(file)).toContain("✗ deny");
	});

	it("as JSON has the rule's bodies, what failed in them and the facts that they saw", () => {
		const [story, ...others] = stories(lane, "--rule", "mounts.whole-home");
		expect(others).toEqual([]);
		const [rule] = story?.told ?? [];
		expect(rule).toMatchObject({
			code: "mounts.whole-home",
			outcome: "fired",
			complete: true,
			bodies: [{ rule: "mounts.whole_home.findings", file: "policy/mounts/whole_home.rego", row: 17 }],
		});
		expect(rule?.bodies[0]?.ways[0]?.bindings[0]).toMatchObject({
			name: "path",
			fact: {
				written: "--dev=~/dev/..",
				resolved: "~",
				derivation: ["$D ← D=~/dev/.."],
				range: { line: 16 },
			},
		});
	});

	it.each([
		["a fixed instant and related documents", ["examples/handed-on.yaml", "--related", "examples/given"]],
		["a profile and a node", [lane, "--profile", "strict", "--node", "builder-1"]],
		["a mount policy", [lane, "--mount-policy", "examples/mount-policy.permit.json"]],
		["waivers", [lane, "--waivers", "examples/waivers.yaml"]],
		["a kind and limits", [lane, "--kind", "WorkstationContract", "--max-depth", "3"]],
	])("judges by the same options as check: %s", (_, words) => {
		const asked = [...words, "--at", "2026-05-01T00:00:00Z"];
		const checked = JSON.parse(
			gatehouse(["check", ...asked, "--format", "ndjson"]).stdout.split("\n")[0] ?? "",
		) as Decision;
		expect(stories(...asked).map(({ decision }) => decision)).toEqual([checked]);
	});

	it("shows no secret, no user's name and nothing that acts on a terminal", () => {
		const secret = `ghp_${"Zq7".repeat(12)}`;
		const filed = "tide-and-rope-and-sail";
		const file = written({
			steps: [
				`T=${secret}; sourceosctl agent-machine mounts plan --dev-root /home/mallory/${secret} --docs-root "$T\u001b[31m\u202e"`,
			],
			labels: { password: filed },
		});
		for (const words of [[file], [file, "--rule", "mounts.outside-roots"], [file, "--format", "json"]]) {
			const told = explain(...words);
			expect(told).toContain("[redacted]");
			expect(told).not.toContain(secret.slice(4, 16));
			expect(told).not.toContain(filed);
			const lines = told.trimEnd().split("\n");
			expect(lines.map(printable)).toEqual(lines);
			// The line of the file itself is shown to whoever has the file, its secrets as stars.
			const said = lines.filter((line) => !/^ +\d+ │/.test(line)).join("\n");
			expect(said).toContain("<user>");
			expect(said).not.toContain("mallory");
		}
	});

	it("refuses sources that the bundle was not built from", () => {
		const folder = temporaryFolder();
		cpSync(join(packageFolder, "policy"), join(folder, "policy"), { recursive: true });
		appendFileSync(join(folder, "policy", "mounts", "whole_home.rego"), "\n# changed\n");
		const run = gatehouse(["explain", lane, "--policy", join(folder, "policy")]);
		expect(run).toMatchObject({ status: 2 });
		expect(run.stderr).toContain("are not those that the bundle was built from [explain.sources]");
	});

	it("ends with 2 where a reader stops reading", () => {
		const command = `gatehouse explain conformance/bad/mounts 2>&1; true`;
		const run = spawnSync("sh", ["-c", `( ${command} ) | head -c 10`], {
			cwd: packageFolder,
			env: environment,
			encoding: "utf8",
		});
		expect(run.stdout).toHaveLength(10);
		expect(run.stderr).toBe("");
	});
});

describe("a small policy of one's own", () => {
	const folder = lastingFolder();
	mkdirSync(join(folder, "policy", "steps"), { recursive: true });
	for (const kept of [
		"capabilities.json",
		"finding.rego",
		"canary",
		"places",
		"commands",
		"evidence",
		"mounts/data.json",
	]) {
		cpSync(join(packageFolder, "policy", kept), join(folder, "policy", kept), {
			recursive: true,
			filter: (file) => !/_test\.rego$|evidence\/(?!owed)[^/]*\.rego$|places\/[^/]*\.rego$/.test(file),
		});
	}
	cpSync(join(packageFolder, "schemas"), join(folder, "schemas"), {
		recursive: true,
		filter: (file) => !file.endsWith(".json") || /\/(?:policy-|workstation-contract)[^/]*$/.test(file),
	});
	writeFileSync(
		join(folder, "policy", "steps", "every_word.rego"),
		`# METADATA
# title: Unknown word
# description: Every word of a command is known.
# custom:
#   code: steps.every-word
#   severity: deny
#   remediation: Write the word out.
package gatehouse.steps.every_word

import data.gatehouse.finding

findings contains finding.at(_rule, command.at, "a word is not known") if {
	some command in input.facts.commands
	not _known(command)
}

_known(command) if {
	every word in command.words {
		word != null
	}
}

_rule := rego.metadata.chain()
`,
	);
	writeFileSync(
		join(folder, "policy", "decision.rego"),
		`# METADATA
# title: Decision
# description: All.
package gatehouse

# METADATA
# title: Decision
# description: All.
# entrypoint: true
decision := {"findings": findings, "required": []}

findings contains finding if some finding in data.gatehouse.canary.findings

findings contains finding if some finding in data.gatehouse.steps.every_word.findings
`,
	);
	const built = gatehouse(["build", "--out", "bundle"], folder);
	const words = (file: string) => ["explain", file, "--bundle", "bundle", "--rule", "steps.every-word"];

	it("is explained with its own sources", () => {
		expect(built).toMatchObject({ status: 0, stderr: "" });
		const file = written({ steps: ['echo "$UNSET_ANYWHERE"'] });
		const run = gatehouse([...words(file), "--policy", "policy"], folder);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(run.stdout).toContain("steps.every-word fired");
		expect(run.stdout).toContain("for one of them `word != null` did not hold");
		expect(run.stdout).toContain("word is null");
	});

	it("is not explained with those of the package", () => {
		const run = gatehouse(words(written({})), folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain("name the folder that the bundle was built from with --policy");
	});
});
