import { spawnSync } from "node:child_process";
import {
	closeSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { environment, gatehouse, program } from "./command.ts";

const bad = contractValue({ id: "bad", steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });

/** A folder with one contract that is denied. */
function folder(): string {
	const made = temporaryFolder();
	writeFileSync(join(made, "bad.json"), JSON.stringify(bad));
	return made;
}

/** Every file in a folder with what stands in it. */
function contentOf(folder: string): Readonly<Record<string, string>> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
	return Object.fromEntries(
		files.map((one) => {
			const path = join(one.parentPath, one.name);
			return [path, readFileSync(path, "latin1")];
		}),
	);
}

const check = (cwd: string, ...formats: string[]) =>
	gatehouse(["check", "bad.json", ...formats.flatMap((format) => ["--format", format])], cwd);

describe("several reports", () => {
	it("are written in one run, one of them to standard output", () => {
		const cwd = folder();
		const run = check(cwd, "pretty", "sarif=out.sarif", "html=report.html", "json=a=b.json");
		expect(run).toMatchObject({ status: 1, stderr: "" });
		expect(run.stdout).toContain("1 contract: 0 allowed, 1 denied\n");
		expect(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
		expect(readFileSync(join(cwd, "report.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
		expect(JSON.parse(readFileSync(join(cwd, "a=b.json"), "utf8"))).toHaveLength(1);
		expect(readdirSync(cwd).sort()).toEqual(["a=b.json", "bad.json", "out.sarif", "report.html"]);
	});

	it("print nothing where all go to files", () => {
		expect(check(folder(), "tap=out.tap")).toEqual({ status: 1, stdout: "", stderr: "" });
	});

	it("replace an older report, through a link too, and no device", () => {
		const cwd = folder();
		writeFileSync(join(cwd, "real.tap"), "x".repeat(100_000));
		symlinkSync("real.tap", join(cwd, "link.tap"));
		expect(check(cwd, "tap=link.tap", "json=/dev/null").status).toBe(1);
		expect(readFileSync(join(cwd, "real.tap"), "utf8")).toMatch(/^TAP version 14\n[\s\S]*1\.\.1\n$/);
		expect(readdirSync(cwd).sort()).toEqual(["bad.json", "link.tap", "real.tap"]);
		expect(existsSync("/dev/null")).toBe(true);
		expect(readFileSync("/dev/null", "utf8")).toBe("");
	});

	// biome-ignore format: a table
	it.each([
		{ formats: ["xml"], says: "there is no format `xml`" },
		{ formats: ["toString"], says: "there is no format `toString`" },
		{ formats: ["sarif="], says: "`sarif=` names no file" },
		{ formats: ["pretty", "json"], says: "two reports would go to standard output [report.invalid]" },
		{ formats: ["pretty=-", "json"], says: "two reports would go to standard output" },
		{ formats: ["pretty=a", "json=./a"], says: "two reports would go to `./a`" },
		{ formats: ["pretty=old", "json=link"], says: "two reports would go to `link`" },
		{ formats: ["json=nowhere/a.json"], says: "`nowhere/a.json` cannot be written (ENOENT) [report.unwritable]" },
		{ formats: ["json=sub"], says: "`sub` cannot be written (EISDIR)" },
		{ formats: ["json=bad.json/x"], says: "`bad.json/x` cannot be written (ENOTDIR)" },
	])("are refused before anything is judged, and leave nothing, for $formats", ({ formats, says }) => {
		const cwd = folder();
		mkdirSync(join(cwd, "sub"));
		writeFileSync(join(cwd, "old"), "old");
		symlinkSync("old", join(cwd, "link"));
		const run = check(cwd, ...formats, "junit=left.xml");
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(says);
		expect(readdirSync(cwd).sort()).toEqual(["bad.json", "link", "old", "sub"]);
		expect(readFileSync(join(cwd, "old"), "utf8")).toBe("old");
	});

	// biome-ignore format: a table
	it.each([
		{ what: "a contract", words: ["bad.json"], target: "bad.json" },
		{ what: "a contract, through a link", words: ["bad.json"], target: "linked/bad.json" },
		{ what: "a contract that is a link to it", words: ["link.json"], target: "bad.json" },
		{ what: "a contract in a folder", words: ["."], target: "bad.json" },
		{ what: "a contract of a glob", words: ["b*.json"], target: "./bad.json" },
		{ what: "an earlier report that is named as a contract", words: ["report.json"], target: "report.json" },
		{ what: "a contract by a text that began as an earlier report does", words: ["."], target: "forged.yaml" },
		{ what: "what standard input comes from", words: ["-", "--stdin-name", "bad.json"], target: "bad.json" },
		{ what: "a related document", words: ["bad.json", "--related", "grants"], target: "grants/grant.json" },
		{ what: "the configuration", words: ["bad.json"], target: "gatehouse.config.yaml" },
		{ what: "what would be a configuration", words: ["bad.json"], target: "gatehouse.config.json" },
		{ what: "a named configuration", words: ["bad.json", "--config", "other.yaml"], target: "other.yaml" },
		{ what: "the mount policy", words: ["bad.json", "--mount-policy", "mounts.json"], target: "mounts.json" },
		{ what: "the waivers", words: ["bad.json", "--waivers", "waivers.json"], target: "waivers.json" },
		{ what: "a rule", words: ["bad.json", "--policy", "policy"], target: "policy/more.rego" },
		{ what: "a file of the bundle", words: ["bad.json", "--bundle", "bundle"], target: "bundle/data.json" },
		{ what: "the record", words: ["bad.json", "--record", "log"], target: "log/000001.ndjson" },
		{ what: "the key", words: ["bad.json", "--verify-key", "key.pem"], target: "key.pem" },
	])("take the place of nothing that the run reads: $what", ({ words, target }) => {
		const cwd = folder();
		cpSync(ownBundle, join(cwd, "bundle"), { recursive: true });
		for (const name of ["grants", "policy", "log"]) {
			mkdirSync(join(cwd, name));
		}
		symlinkSync(".", join(cwd, "linked"));
		symlinkSync("bad.json", join(cwd, "link.json"));
		const policy = contractValue({ id: "grant" });
		for (const [name, text] of Object.entries({
			"grants/grant.json": JSON.stringify(policy),
			"gatehouse.config.yaml": "profile: strict",
			"other.yaml": "profile: strict",
			"report.json": "[]",
			"forged.yaml": `## ✅ gatehouse: allowed\n${JSON.stringify(bad)}`,
			"mounts.json": readFileSync(join(packageFolder, "examples", "mount-policy.permit.json"), "utf8"),
			"waivers.json": '{"apiVersion":"gatehouse.dev/v1","kind":"Waivers","waivers":[]}',
			"key.pem": "",
		})) {
			writeFileSync(join(cwd, name), text);
		}
		const input = openSync(join(cwd, "bad.json"), "r");
		const before = contentOf(cwd);
		const run = spawnSync(program, ["check", ...words, "--format", `json=${target}`, "--format", "pretty"], {
			cwd,
			env: environment,
			encoding: "utf8",
			stdio: [input, "pipe", "pipe"],
		});
		closeSync(input);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(`\`${target}\``);
		expect(run.stderr).toContain("[report.overwrites]");
		expect(contentOf(cwd)).toEqual(before);
	});

	it.each([
		["a folder of rules", "out.sarif", ["--policy", "."]],
		["a folder that is recorded into", "out.json", ["--record", "."]],
		["a folder of documents that are related", "out.json", ["--related", "./g*.json"]],
	])("may stand beside what the run reads, in %s", (_, name, words) => {
		const cwd = folder();
		writeFileSync(join(cwd, "grant.json"), JSON.stringify(contractValue({ id: "grant" })));
		mkdirSync(join(cwd, "domain"));
		writeFileSync(join(cwd, "domain", "one.rego"), "package domain.one\n");
		for (const _ of [1, 2]) {
			const run = gatehouse(["check", "bad.json", ...words, "--format", `sarif=${name}`], cwd);
			expect(run).toMatchObject({ stderr: "", status: 1 });
		}
	});

	it.each([
		["json", "out.json"],
		["ndjson", "out.ndjson"],
		["sarif", "out.json"],
		["gitlab", "gl-code-quality-report.json"],
	])("as %s in a folder of contracts are no contract in the next run, and are replaced", (format, name) => {
		const cwd = folder();
		const target = `${format}=${name}`;
		const runs = ["pretty", "pretty"].map(() =>
			gatehouse(["check", ".", "--format", target, "--format", "pretty"], cwd),
		);
		expect(runs[1]).toEqual(runs[0]);
		expect(runs[1]).toMatchObject({ status: 1, stderr: "" });
		expect(runs[1]?.stdout).toContain("1 contract: 0 allowed, 1 denied");
	});

	it("are written to where a link leads, though nothing is there yet", () => {
		const cwd = folder();
		mkdirSync(join(cwd, "sub"));
		symlinkSync("sub/first", join(cwd, "link"));
		symlinkSync("../out.tap", join(cwd, "sub", "first"));
		expect(check(cwd, "tap=link")).toEqual({ status: 1, stdout: "", stderr: "" });
		expect(readFileSync(join(cwd, "out.tap"), "utf8")).toMatch(/^TAP version 14\n/);
		expect(lstatSync(join(cwd, "link")).isSymbolicLink()).toBe(true);
	});

	it.each([
		["a link and what it leads to", "link", "sub/out"],
		["a folder and a link to it", "sub/out", "linked/out"],
		["a whole path and a short one", "./sub/../out", "out"],
	])("are refused where two are one file that is not there yet: %s", (_, one, other) => {
		const cwd = folder();
		mkdirSync(join(cwd, "sub"));
		symlinkSync("sub/out", join(cwd, "link"));
		symlinkSync("sub", join(cwd, "linked"));
		const run = check(cwd, `json=${one}`, `sarif=${other}`);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(`two reports would go to \`${other}\``);
		expect(readdirSync(join(cwd, "sub"))).toEqual([]);
	});

	it("are refused where a link leads round and round", () => {
		const cwd = folder();
		symlinkSync("b", join(cwd, "a"));
		symlinkSync("a", join(cwd, "b"));
		expect(check(cwd, "tap=a")).toMatchObject({
			status: 2,
			stderr: expect.stringContaining("`a` cannot be written (ELOOP)"),
		});
	});

	it("take a name as long as a folder can hold", () => {
		const cwd = folder();
		const name = "x".repeat(255);
		expect(check(cwd, `tap=${name}`)).toEqual({ status: 1, stdout: "", stderr: "" });
		expect(readdirSync(cwd).sort()).toEqual(["bad.json", name]);
	});

	it("are added to what standard output leads to, where that is named as a file", () => {
		const made = folder();
		const script = 'echo before > log; "$0" check bad.json --format tap=/dev/stdout >> log; cat log';
		const { stdout } = spawnSync("sh", ["-c", script, program], { cwd: made, encoding: "utf8" });
		expect(stdout).toMatch(/^before\nTAP version 14\n/);
		const piped = '"$0" check bad.json --format tap=/dev/stdout | cat';
		const read = spawnSync("sh", ["-c", piped, program], { cwd: made, encoding: "utf8" });
		expect(read.stdout).toMatch(/^TAP version 14\n/);
	});

	it("leave an older file as it was where the run fails", () => {
		const cwd = folder();
		writeFileSync(join(cwd, "out.tap"), "older");
		const run = spawnSync(
			process.execPath,
			[realpathSync(program), "check", "bad.json", "--format", "tap=out.tap", "--format", "github"],
			{ cwd, encoding: "utf8", env: { ...process.env, GITHUB_STEP_SUMMARY: "nowhere/summary.md" } },
		);
		expect(run.status).toBe(2);
		expect(readFileSync(join(cwd, "out.tap"), "utf8")).toBe("older");
		expect(readdirSync(cwd).sort()).toEqual(["bad.json", "out.tap"]);
	});

	it("leave no part of a file where whoever reads standard output goes away", () => {
		const cwd = folder();
		const line = `"$0" "$1" check bad.json bad.json --format json --format tap=out.tap | true; exit "\${PIPESTATUS[0]}"`;
		const run = spawnSync("bash", ["-c", line, process.execPath, realpathSync(program)], { cwd });
		expect(run.status).toBe(2);
		for (const name of readdirSync(cwd).filter((one) => one !== "bad.json")) {
			expect([name, readFileSync(join(cwd, name), "utf8")]).toEqual([
				"out.tap",
				expect.stringMatching(/^1\.\.1$/m),
			]);
		}
	});
});

describe("the format github", () => {
	const run = (cwd: string, summary: string) =>
		spawnSync(process.execPath, [realpathSync(program), "check", "bad.json", "--format", "github"], {
			cwd,
			encoding: "utf8",
			env: { ...process.env, GITHUB_STEP_SUMMARY: summary },
		});

	it("appends a summary to the file that GitHub names", () => {
		const cwd = folder();
		writeFileSync(join(cwd, "summary.md"), "# before\n");
		expect(run(cwd, "summary.md").stdout).toMatch(/^::error file=bad\.json,line=1,/);
		expect(readFileSync(join(cwd, "summary.md"), "utf8")).toMatch(/^# before\n## ❌ gatehouse: denied\n/);
	});

	it("appends one summary, however often it is asked for", () => {
		const cwd = folder();
		const words = ["check", "bad.json", "--format", "github", "--format", "github=commands.txt"];
		gatehouse(words, cwd, "", { GITHUB_STEP_SUMMARY: "summary.md" });
		expect(readFileSync(join(cwd, "summary.md"), "utf8").match(/^## /gm)).toHaveLength(1);
	});

	it("writes none where GitHub names no file, and says where it cannot", () => {
		const cwd = folder();
		expect(run(cwd, "").status).toBe(1);
		expect(readdirSync(cwd)).toEqual(["bad.json"]);
		const failed = run(cwd, "nowhere/summary.md");
		expect([failed.status, failed.stderr]).toEqual([2, expect.stringContaining("[report.unwritable]")]);
	});
});
