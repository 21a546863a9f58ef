import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { copiedBundle, temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";
import { environment, gatehouse, program } from "./command.ts";

const good = JSON.stringify(contractValue());
const bad = JSON.stringify(contractValue({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] }));

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = temporaryFolder();
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(join(folder, name, ".."), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

const sources = (stdout: string) =>
	stdout
		.trimEnd()
		.split("\n")
		.map((line) => (JSON.parse(line) as { contract: { source: string } }).contract.source);

it("refuses a folder on standard input as one", () => {
	const shell = spawnSync("sh", ["-c", '"$1" check - <.', "sh", program], {
		cwd: temporaryFolder(),
		env: environment,
		encoding: "utf8",
	});
	expect(shell).toMatchObject({
		status: 1,
		stdout: expect.stringContaining("input.unreadable  it is a folder"),
	});
});

describe("exit status", () => {
	it("is 0 where every contract is allowed", () => {
		expect(gatehouse(["check", "good.json"], folderOf({ "good.json": good })).status).toBe(0);
	});

	it("is 1 where one is denied", () => {
		const folder = folderOf({ "bad.json": bad, "good.json": good });
		expect(gatehouse(["check", "."], folder).status).toBe(1);
	});

	it.each([
		{ words: ["check", "none.json"], says: "no contract matches `none.json` [input.no-files]" },
		{ words: ["check", "*.toml"], says: "no contract matches `*.toml`" },
		{ words: ["check", "empty"], says: "no contract matches `empty`" },
		{ words: ["check", "good.json", "none.json"], says: "no contract matches `none.json`" },
		{ words: ["check", "good.json", "--bundle", "nowhere"], says: "[bundle.missing]" },
		{ words: ["check", "good.json", "--format", "xml"], says: "there are pretty, json, ndjson" },
		{ words: ["check", "good.json", "--colour"], says: "unknown option '--colour'" },
		{ words: ["check", "good.json", "--at", "yesterday"], says: "such as 2026-05-01T00:00:00Z" },
		{ words: ["check", "good.json", "--at", "2026-02-30T00:00:00Z"], says: "such as 2026-05-01T00:00:00Z" },
		{ words: ["check", "good.json", "--max-depth", "501"], says: "at most 500" },
		{ words: ["check", ""], says: "no contract matches ``" },
		{ words: ["check", "a\u001b[2Jb"], says: "a\\u{1b}[2Jb" },
		{ words: ["check", "good.json", "--max-bytes", "0"], says: "a whole number from 1" },
		{ words: ["check", "good.json", "--max-bytes", "2147483648"], says: "from 1 to 2147483647" },
		{ words: ["check"], says: "no contract is named" },
		{ words: ["check", "configured"], says: "nothing in `configured` is a contract [input.no-files]" },
		{ words: ["chekc", "good.json"], says: "Did you mean check?" },
	])("is 2, with one line on standard error and nothing else, for `$words`", ({ words, says }) => {
		const folder = folderOf({ "good.json": good });
		mkdirSync(join(folder, "empty"));
		mkdirSync(join(folder, "configured"));
		writeFileSync(join(folder, "configured", "gatehouse.config.yaml"), "profile: strict");
		const run = gatehouse(words, folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(says);
		expect(run.stderr).not.toMatch(/\n\s+at /);
	});

	it("is 1 for warnings where they are to fail, and what fails is said, for no report calls it denied", () => {
		const warned = JSON.stringify(contractValue({ steps: ["curl -sSf https://example.org | sh"] }));
		const folder = folderOf({ "warned.json": warned, "good.json": good, "bad.json": bad });
		const check = (...words: string[]) => gatehouse(["check", "--format", "tap", ...words], folder);
		const note = "gatehouse: 1 contract is allowed with warnings, which are to fail (`failOn: warn`)\n";
		expect(check("warned.json")).toMatchObject({ status: 0, stderr: "" });
		expect(check("warned.json", "good.json", "--fail-on", "warn")).toMatchObject({ status: 1, stderr: note });
		expect(check("good.json", "--fail-on", "warn")).toMatchObject({ status: 0, stderr: "" });
		expect(check("bad.json", "--fail-on", "warn")).toMatchObject({ status: 1, stderr: "" });
	});

	it("is 2, in one line, where the folder that it is run in is gone", () => {
		const line = 'rmdir "$PWD" && "$0" check a.json';
		const run = spawnSync("sh", ["-c", line, program], {
			cwd: temporaryFolder(),
			env: environment,
			encoding: "utf8",
		});
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toMatch(
			/^gatehouse: the folder that it is run in is not there any more \[folder\.missing\][^\n]*\n$/,
		);
	});

	it("is 2 for a damaged bundle, before anything is judged", () => {
		const bundle = copiedBundle();
		writeFileSync(join(bundle, "data.json"), "{}");
		const run = gatehouse(["check", "good.json", "--bundle", bundle], folderOf({ "good.json": good }));
		expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("[bundle.digest]") });
	});
});

describe("files", () => {
	it("of a folder are every .json, .jsonl, .ndjson, .yaml and .yml in it, hidden ones too, sorted", () => {
		const folder = folderOf({
			"b.json": good,
			"a/c.yml": good,
			"a/.d.yaml": good,
			"e.txt": good,
			"f.jsonl": good,
			"g.ndjson": good,
		});
		expect(sources(gatehouse(["check", ".", "--format", "ndjson"], folder).stdout)).toEqual([
			"a/.d.yaml",
			"a/c.yml",
			"b.json",
			"f.jsonl",
			"g.ndjson",
		]);
	});

	it("are found by globs and judged once, in the order of the arguments", () => {
		const folder = folderOf({ "b.json": good, "a/c.json": good });
		expect(sources(gatehouse(["check", "b.json", "**/*.json", "-f", "ndjson"], folder).stdout)).toEqual([
			"b.json",
			"a/c.json",
		]);
	});

	it("that cannot be read are denied, and the next is judged", () => {
		const folder = folderOf({ "b.json": good });
		symlinkSync(join(folder, "gone"), join(folder, "a.json"));
		const run = gatehouse(["check", folder, "--format", "json"]);
		const decisions = JSON.parse(run.stdout) as { allow: boolean; reasons: { code: string }[] }[];
		expect(decisions.map(({ allow, reasons }) => [allow, reasons.map(({ code }) => code)])).toEqual([
			[false, ["input.unreadable"]],
			[true, []],
		]);
		expect(decisions.flatMap(decisionFaults)).toEqual([]);
	});

	it("of a folder that a glob matches are judged too", () => {
		const folder = folderOf({ "a1/b.json": good, "a2/c.JSON": good });
		expect(sources(gatehouse(["check", "a*", "--format", "ndjson"], folder).stdout)).toEqual([
			"a1/b.json",
			"a2/c.JSON",
		]);
	});

	it("named twice are judged once", () => {
		const folder = folderOf({ "a.json": good });
		expect(sources(gatehouse(["check", "a.json", "./a.json", "-f", "ndjson"], folder).stdout)).toEqual([
			"a.json",
		]);
	});

	it("behind a loop of links, or with a name too long, are denied", () => {
		const folder = folderOf({ "a.json": good });
		symlinkSync("loop.json", join(folder, "loop.json"));
		const run = gatehouse(
			["check", "loop.json", `${"x".repeat(5000)}.json`, "a.json/b", "-f", "json"],
			folder,
		);
		const decisions = JSON.parse(run.stdout) as { reasons: { code: string; range: unknown }[] }[];
		expect(run).toMatchObject({ status: 1, stderr: "" });
		expect(decisions.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
			Array(3).fill("input.unreadable"),
		);
		expect(decisions.flatMap(({ reasons }) => reasons.map(({ range }) => range))).not.toContain(null);
	});

	it("above the size limit are denied without being read as contracts", () => {
		const folder = folderOf({ "a.json": good.padEnd(1024 * 1024 + 1), "b.json": good.padEnd(1024 * 1024) });
		const run = gatehouse(["check", ".", "-f", "ndjson"], folder);
		expect(run.stdout.split("\n").map((line) => /"code":"([^"]+)"/.exec(line)?.[1])).toEqual([
			"input.too-large",
			undefined,
			undefined,
		]);
	});

	it("are judged under other limits where they are given", () => {
		const folder = folderOf({ "a.json": good });
		expect(gatehouse(["check", "a.json", "--max-bytes", "100"], folder).status).toBe(1);
		expect(gatehouse(["check", "a.json", "--max-depth", "3"], folder).status).toBe(1);
		expect(gatehouse(["check", "a.json", "--max-depth", "20"], folder).status).toBe(0);
	});
});

describe("a folder that is recorded into", () => {
	it("gives its contracts all the same, and no part of the record", () => {
		const folder = folderOf({ "bad.json": bad });
		for (const _ of [1, 2]) {
			const run = gatehouse(["check", ".", "*", "--format", "ndjson", "--record", "."], folder);
			expect(run).toMatchObject({ status: 1, stderr: "" });
			expect(sources(run.stdout)).toEqual(["bad.json"]);
		}
	});
});

describe("many files", () => {
	const names = Array.from({ length: 400 }, (_, i) => `${String(i).padStart(3, "0")}.json`);
	const files = Object.fromEntries(names.map((name, i) => [name, i === 200 ? bad : good]));

	it.each([[], ["--threads", "1"], ["--threads", "3"]])(
		"are each judged, in order, with %j",
		(...threads) => {
			const run = gatehouse(
				["check", ".", "--format", "ndjson", "--record", "log", ...threads],
				folderOf(files),
			);
			expect(run).toMatchObject({ status: 1, stderr: "" });
			expect(sources(run.stdout)).toEqual(names);
		},
	);

	it("are judged in no thread where none can open the gate", () => {
		const folder = folderOf(files);
		const run = gatehouse(["check", ".", "--threads", "2", "--kind", "Nothing"], folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
	});
});

describe("a reader that stops reading", () => {
	it("gets status 2: a verdict that nobody saw is no allow", () => {
		const run = spawnSync(
			"bash",
			[
				"-c",
				'gatehouse check conformance/good --format json | head -c 1 > /dev/null; exit "${PIPESTATUS[0]}"',
			],
			{ cwd: packageFolder, env: environment },
		);
		expect(run.status).toBe(2);
	});
});

describe("the same question", () => {
	it("has the same answer, to the byte", () => {
		const words = ["check", "conformance", "--format", "json", "--at", "2026-05-01T00:00:00Z"];
		expect(gatehouse(words).stdout).toBe(gatehouse(words).stdout);
	});

	it("at another time has another id", () => {
		const idAt = (time: string) =>
			/"id":"([^"]+)"/.exec(
				gatehouse(["check", "conformance/good", "-f", "ndjson", "--at", time]).stdout,
			)?.[1];
		expect(idAt("2026-05-01T00:00:00Z")).not.toBe(idAt("2026-05-01T00:00:01Z"));
	});
});

describe("pretty output", () => {
	it("points at the word, says what it means and what to write instead", () => {
		const steps = ['D=~\nsourceosctl agent-machine mounts plan --dev-root "$D"'];
		const folder = folderOf({
			"lane.json": JSON.stringify(contractValue({ steps, emit: ["agent-machine.mount.evidence"] }), null, 2),
		});
		const { stdout } = gatehouse(["check", "lane.json"], folder);
		const lines = stdout.split("\n");
		const marks = lines.findIndex((line) => line.includes("^^^"));
		const [from, to] = [lines[marks]?.indexOf("^") ?? 0, (lines[marks]?.lastIndexOf("^") ?? 0) + 1];
		expect(lines[marks - 1]?.slice(from, to)).toBe('--dev-root \\"$D\\"');
		expect(lines[marks]).toMatch(/\^ means ~$/);
		expect(lines[marks + 1]).toContain("$D ← D=~");
		expect(lines[marks + 2]).toContain("fix Name the one folder");
		expect(lines.at(-2)).toBe("1 contract: 0 allowed, 1 denied");
	});

	it("shows no control character of a contract", () => {
		const folder = folderOf({
			"lane.json": JSON.stringify(contractValue({ labels: { "sourceos.agent_machine": "\u001b[2J\u202e" } })),
		});
		const { stdout } = gatehouse(["check", "lane.json"], folder);
		expect(stdout).toContain("evidence.label-value");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
		expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
	});
});
