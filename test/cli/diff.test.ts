import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { changeData, copiedBundle, lastingFolder, temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { gatehouse } from "./command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

const label = "sourceos.terminal_command";
const ownPlan = "sourceosctl agent-machine mounts plan";
const emit = ["agent-machine.mount.evidence", "terminal.command.evidence"];

/** What each contract of the projects is for. */
const contracts = {
	"sound.json": { id: "sound" },
	"home.json": { id: "home", steps: [`${ownPlan} --dev-root ~`], emit },
	"owing.json": { id: "owing", labels: { [label]: "true" }, emit },
} as const;

function writeContracts(folder: string): void {
	mkdirSync(join(folder, "contracts"), { recursive: true });
	for (const [name, shape] of Object.entries(contracts)) {
		writeFileSync(join(folder, "contracts", name), JSON.stringify(contractValue(shape), null, 2));
	}
}

function git(folder: string, ...words: readonly string[]): void {
	const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
	expect(spawnSync("git", [...identity, ...words], { cwd: folder, encoding: "utf8" })).toMatchObject({
		status: 0,
	});
}

/** A bundle whose rules no longer ask for evidence of terminal commands: another policy, without a compiler. */
function otherBundle(): string {
	const folder = copiedBundle();
	changeData(folder, ({ gatehouse: { evidence } }) => {
		delete evidence.labels[label];
	});
	return folder;
}

const json = (stdout: string) => JSON.parse(stdout);

describe("gatehouse diff between two bundles", () => {
	it("finds nothing between a bundle and itself, over all the samples", () => {
		const run = gatehouse([
			"diff",
			"--from",
			ownBundle,
			"--to",
			ownBundle,
			"conformance/good",
			"conformance/bad",
		]);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		const [, count = "0"] = /^(\d+) decisions: none flips, \1 as before$/m.exec(run.stdout) ?? [];
		expect(Number(count)).toBeGreaterThan(900);
		expect(run.stdout).toMatch(/\nthe two policies are the same\n$/);
	});

	it("tells what flips, in text and as a document", () => {
		const folder = temporaryFolder();
		writeContracts(folder);
		const words = ["diff", "--from", ownBundle, "--to", otherBundle(), "contracts"];
		const text = gatehouse(words, folder);
		expect(text).toMatchObject({ status: 0, stderr: "" });
		expect(text.stdout).toContain("still allow  contracts/owing.json  WorkstationContract v0.1\n");
		expect(text.stdout).toContain("- owed terminal.command.evidence (lane) by evidence.missing-event");
		expect(text.stdout).toMatch(/\n3 decisions: 1 flips \(1 of obligations\), 2 as before\n$/);
		expect(json(gatehouse([...words, "--format", "json"], folder).stdout)).toMatchObject({
			kind: "PolicyDiff",
			summary: { decisions: 3, flips: { any: 1, obligations: 1, toDeny: 0, toAllow: 0 }, same: 2 },
			policy: { same: false, sources: null },
			codes: [{ code: "evidence.missing-event", owed: 1, flips: ["contracts/owing.json"] }],
			changes: [{ contract: { source: "contracts/owing.json" }, flips: ["obligations"] }],
		});
	});

	it("ends with 1 on a flip only where that is asked for", () => {
		const folder = temporaryFolder();
		writeContracts(folder);
		const other = otherBundle();
		const status = (file: string, ...words: readonly string[]) =>
			gatehouse(["diff", "--from", ownBundle, "--to", other, file, ...words], folder).status;
		expect(status("contracts/owing.json")).toBe(0);
		expect(status("contracts/owing.json", "--fail-on-flip")).toBe(1);
		expect(status("contracts/home.json", "--fail-on-flip")).toBe(0);
	});

	it("judges recorded decisions again, and counts those that cannot be", () => {
		const folder = temporaryFolder();
		writeContracts(folder);
		gatehouse(["check", "contracts", "--record", "log", "--environment", "node=n1"], folder);
		const words = ["diff", "--from", ownBundle, "--to", otherBundle(), "--replay", "log", "--format", "json"];
		const whole = json(gatehouse(words, folder).stdout);
		expect(whole).toMatchObject({ summary: { decisions: 3, notReplayed: 0, flips: { any: 1 } } });
		rmSync(join(folder, "contracts", "home.json"));
		writeFileSync(join(folder, "contracts", "sound.json"), JSON.stringify(contractValue({ id: "another" })));
		const log = join(folder, "log", "000001.ndjson");
		writeFileSync(log, readFileSync(log, "utf8").replace('"node":"n1"', '"node":"n2"'));
		const run = gatehouse(words, folder);
		expect(run).toMatchObject({ status: 0 });
		expect(json(run.stdout)).toMatchObject({
			summary: { decisions: 1, notReplayed: 2 },
			notReplayed: [
				{ why: expect.stringContaining("not as it was written") },
				{ source: "contracts/sound.json", why: "the contract has changed since" },
			],
		});
		expect(gatehouse(words.slice(0, -2), folder).stdout).toContain(
			"1 flips (1 of obligations), 0 as before, 2 not judged again\n",
		);
	});

	it("takes a record that is broken for no proof that nothing flips", () => {
		const folder = temporaryFolder();
		writeContracts(folder);
		gatehouse(["check", "contracts", "--record", "log"], folder);
		const status = () =>
			gatehouse(["diff", "--from", ownBundle, "--to", ownBundle, "--replay", "log", "--fail-on-flip"], folder)
				.status;
		expect(status()).toBe(0);
		const log = join(folder, "log", "000001.ndjson");
		writeFileSync(log, readFileSync(log, "utf8").slice(0, 300));
		expect(status()).toBe(1);
		rmSync(join(folder, "contracts"), { recursive: true });
		expect(status()).toBe(1);
	});

	it.each<[string, string[], string]>([
		["a name that is nothing", ["--from", "no-such-thing"], "option.revision"],
		["an option in place of a revision", ["--from=--help"], "option.revision"],
		["a folder without a bundle", ["--from", "contracts"], "diff.side"],
		["a damaged bundle", ["--from", "damaged"], "bundle.invalid"],
		["a work tree without a policy", ["--from", ownBundle], "policy.missing"],
		["no contract", ["--from", ownBundle, "--to", ownBundle, "none"], "input.no-files"],
		["a record that is none", ["--replay", "contracts/sound.json"], "record.unreadable"],
	])("ends with 2 for %s", (_, words, code) => {
		const folder = temporaryFolder();
		writeContracts(folder);
		git(folder, "init", "--quiet");
		mkdirSync(join(folder, "damaged"));
		writeFileSync(join(folder, "damaged", ".manifest"), "{}");
		const run = gatehouse(["diff", "contracts", ...words], folder);
		expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(`[${code}]`) });
	});

	it("heeds the waivers of what only one of the policies finds", () => {
		const folder = temporaryFolder();
		writeContracts(folder);
		const waiver = {
			contract: "home",
			owner: "sam",
			reason: "it is rewritten soon",
			ticket: "T-1",
			expires: "2999-01-01T00:00:00Z",
		};
		const document = {
			apiVersion: "gatehouse.dev/v1",
			kind: "Waivers",
			waivers: ["mounts.whole-home"].map((code) => ({ code, ...waiver })),
		};
		writeFileSync(join(folder, "waivers.json"), JSON.stringify(document));
		const without = copiedBundle();
		const manifest = readFileSync(join(without, ".manifest"), "utf8");
		writeFileSync(join(without, ".manifest"), manifest.replaceAll("mounts.whole-home", "mounts.all-of-home"));
		const words = ["diff", "--from", ownBundle, "--to", without, "contracts/home.json"];
		const run = gatehouse([...words, "--waivers", "waivers.json", "--format", "json"], folder);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(json(run.stdout)).toMatchObject({
			policy: { added: [{ code: "mounts.all-of-home" }], removed: [{ code: "mounts.whole-home" }] },
			changes: [{ allow: { before: true, after: false } }],
		});
	});
});

describe("gatehouse diff between a revision and the sources", () => {
	const folder = lastingFolder();
	const rule = join(folder, "policy", "mounts", "whole_home.rego");
	let text = "";

	beforeAll(() => {
		copyLanePolicy(folder);
		writeContracts(folder);
		expect(gatehouse(["build"], folder)).toMatchObject({ status: 0, stderr: "" });
		git(folder, "init", "--quiet", "--initial-branch", "main");
		git(folder, "add", "--all");
		git(folder, "commit", "--quiet", "--message", "start");
		text = readFileSync(rule, "utf8");
	});

	it("compares HEAD's bundle with the sources as they stand", () => {
		expect(gatehouse(["diff", "contracts"], folder)).toEqual({
			status: 0,
			stdout: expect.stringMatching(
				/^from HEAD {2}commit [0-9a-f]{12}, \d+ rules.*\nto {3}WORKTREE {2}(?:.|\n)*\n3 decisions: none flips, 3 as before\nthe two policies are the same\n$/,
			),
			stderr: "",
		});
	});

	it("names the rule that no longer denies, its file, and the contract that flips", () => {
		writeFileSync(rule, text.replace("severity: deny", "severity: warn"));
		const run = gatehouse(["diff", "contracts", "--fail-on-flip"], folder);
		expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("`WORKTREE` is compiled") });
		expect(run.stdout).toMatch(/~ mounts\.whole-home +deny → warn: Whole home directory mounted\n/);
		expect(run.stdout).toContain("~ policy/mounts/whole_home.rego  (mounts.whole-home)\n");
		expect(run.stdout).toContain("deny → allow  contracts/home.json");
		expect(run.stdout).toMatch(/mounts\.whole-home +· +· +1 +· +1 +1 {2}contracts\/home\.json\n/);
	});

	it("says so where a changed rule changes no decision, from sources at a revision too", () => {
		writeFileSync(rule, text.replace("which holds home directories", "that holds home directories"));
		git(folder, "rm", "--quiet", "-r", "--cached", "bundles");
		git(folder, "add", "policy");
		git(folder, "commit", "--quiet", "--message", "reword");
		rmSync(join(folder, "bundles"), { recursive: true });
		cpSync(join(packageFolder, "policy", "mounts", "whole_home.rego"), rule);
		const run = gatehouse(
			["diff", "contracts", "--from", "main~1", "--to", "main", "--fail-on-flip"],
			folder,
		);
		expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining("`main` is compiled") });
		expect(run.stdout).toMatch(
			/\n3 decisions: none flips, 3 as before\nthe policies differ, and no decision on these contracts changes\n {2}policy\/mounts\/whole_home\.rego {2}\(mounts\.whole-home\)\n$/,
		);
	});

	it("ends with 2, and shows the place, where the sources do not compile", () => {
		writeFileSync(rule, text.replace("path.holds_home", "path.holds_hoem"));
		const run = gatehouse(["diff", "contracts"], folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toMatch(
			/policy\/mounts\/whole_home\.rego:\d+:\d+: undefined ref(?:.|\n)*\[diff\.side\]/,
		);
	});
});
