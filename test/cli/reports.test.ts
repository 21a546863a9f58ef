import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { gatehouse, program } from "./command.ts";

const bad = contractValue({ id: "bad", steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });

/** A folder with one contract that is denied. */
function folder(): string {
	const made = temporaryFolder();
	writeFileSync(join(made, "bad.json"), JSON.stringify(bad));
	return made;
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

	it("writes none where GitHub names no file, and says where it cannot", () => {
		const cwd = folder();
		expect(run(cwd, "").status).toBe(1);
		expect(readdirSync(cwd)).toEqual(["bad.json"]);
		const failed = run(cwd, "nowhere/summary.md");
		expect([failed.status, failed.stderr]).toEqual([2, expect.stringContaining("[report.unwritable]")]);
	});
});
