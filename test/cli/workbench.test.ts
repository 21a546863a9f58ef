import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { lastingFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

describe("gatehouse lint", () => {
	it("finds nothing in this repository", () => {
		expect(gatehouse(["lint"])).toEqual({
			status: 0,
			stdout: expect.stringMatching(/^\d{3} rules: nothing to mend\n$/),
			stderr: "",
		});
	});
});

describe("a rule that `gatehouse new rule` began", () => {
	const project = lastingFolder();
	const cases = (verdict: string) => join("conformance", verdict, "workstation-contract");
	beforeAll(() => {
		copyLanePolicy(project);
		for (const verdict of ["good", "bad"]) {
			cpSync(join(packageFolder, cases(verdict)), join(project, cases(verdict)), { recursive: true });
		}
	});

	it("is written, and what to do next is said", () => {
		const run = gatehouse(["new", "rule", "mounts/no-tmp"], project);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		const [done = "", next = ""] = run.stdout.split("\n\n");
		const files = [...done.matchAll(/^(\S+) (?:written|extended)$/gm)].map(([, file = ""]) => file);
		expect(files.length).toBe(done.trim().split("\n").length);
		for (const file of files) {
			expect(readFileSync(join(project, file), "utf8")).toMatch(/no.tmp|\/tmp/);
		}
		expect(next).toContain("policy/mounts/no_tmp.rego\n");
	});

	it("is laid out, tested and held against the conventions at once", () => {
		expect(gatehouse(["fmt", "--check"], project)).toMatchObject({ status: 0, stdout: "" });
		expect(gatehouse(["test", "--run", "no_tmp"], project)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining("5 passed, 0 failed"),
		});
		const { errors, findings } = JSON.parse(gatehouse(["lint", "--format", "json"], project).stdout);
		expect(errors).toEqual([]);
		expect(
			findings.filter(({ file, about }: Record<string, string>) => /no.tmp/.test(`${file} ${about}`)),
		).toEqual([]);
	});

	it("judges its cases as they say", () => {
		expect(gatehouse(["build"], project)).toMatchObject({ status: 0, stderr: "" });
		const judged = (verdict: string) => {
			const file = join(cases(verdict), "mounts-no-tmp.json");
			const run = gatehouse(["check", file, "--bundle", "bundles/gatehouse", "--format", "json"], project);
			const [decision] = JSON.parse(run.stdout);
			return { status: run.status, codes: decision.reasons.map(({ code }: { code: string }) => code).sort() };
		};
		const codes = readFileSync(join(project, cases("bad"), "mounts-no-tmp.codes"), "utf8");
		expect(judged("bad")).toEqual({ status: 1, codes: codes.trim().split("\n") });
		expect(judged("good")).toEqual({ status: 0, codes: [] });
	});

	it("is found by lint once it breaks a convention, with status 1", () => {
		const file = join(project, "policy", "mounts", "no_tmp.rego");
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace("path.within[folder]", 'sprintf("%v", [folder]) == path.shown'));
		const run = gatehouse(["lint"], project);
		writeFileSync(file, text);
		expect(run.status).toBe(1);
		expect(run.stdout).toMatch(
			/policy\/mounts\/no_tmp\.rego:20:2: sprintf lays out a text \[lint\.template\]\n.*sprintf.*\n\s+\^\n/,
		);
	});

	it("is not written again", () => {
		const before = readdirSync(join(project, "policy", "mounts"));
		expect(gatehouse(["new", "rule", "mounts/no-tmp"], project)).toMatchObject({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining("[rule.exists]"),
		});
		expect(readdirSync(join(project, "policy", "mounts"))).toEqual(before);
	});
});

describe("with a contract", () => {
	const project = lastingFolder();
	const secret = "ghp_0123456789abcdefghijklmnopqrstuvwxyzAB";
	const contract = (run: string, id = "one") =>
		JSON.stringify({
			api_version: "workstation-contracts.socios.io/v0.1",
			kind: "WorkstationContract",
			metadata: { id },
			spec: {
				lanes: [
					{
						name: "dev",
						backend: { type: "pixi", pixi: { manifest_path: "p" } },
						steps: [{ name: "a", run }],
					},
				],
			},
		});
	const mount = "sourceosctl agent-machine mounts plan --dev-root /home/ines/dev";
	const files = {
		"one.json": contract(`${mount} # ${secret}`),
		"two.jsonl": `${contract("true")}\n${contract("false", "two")}\n`,
		"broken.json": "{",
		"input.json": '{"a": [3, 1, 2]}',
	};
	const run = (...words: readonly string[]) => gatehouse(words, project);

	beforeAll(() => {
		copyLanePolicy(project);
		for (const [file, text] of Object.entries(files)) {
			writeFileSync(join(project, file), text);
		}
	});

	describe("gatehouse facts", () => {
		it("prints the input of the rules as it is", () => {
			const { status, stdout } = run("facts", "one.json", "--raw");
			expect(status).toBe(0);
			const input = JSON.parse(stdout);
			expect(input).toMatchObject({
				contract: JSON.parse(files["one.json"]),
				kind: { name: "WorkstationContract" },
				related: { mount_policy: { default: "deny" }, documents: null },
			});
			expect(input.facts.paths[0]).toMatchObject({
				text: "--dev-root /home/ines/dev",
				user: "ines",
				at: expect.any(Number),
			});
		});

		it("shows neither secrets nor names of users, in keys either, unless asked to", () => {
			const { stdout } = run("facts", "one.json");
			expect(stdout).not.toContain(secret);
			expect(stdout).not.toContain("ines");
			expect(Object.keys(JSON.parse(stdout).facts.paths[0].within).length).toBeGreaterThan(0);
			expect(run("facts", "one.json", "--raw").stdout).toContain(secret);
		});

		it("says with --places what the numbers mean", () => {
			const { input, places } = JSON.parse(run("facts", "one.json", "--places").stdout);
			const { at } = input.facts.paths[0];
			const { start, end, ...place } = places[at];
			expect(place).toMatchObject({ number: at, pointer: "/spec/lanes/0/steps/0/run", range: { line: 1 } });
			expect(mount.slice(start, end)).toBe("--dev-root /home/ines/dev");
		});

		it("prints several as an array, or a line each", () => {
			expect(JSON.parse(run("facts", "two.jsonl", "one.json").stdout)).toHaveLength(3);
			const lines = run("facts", "two.jsonl", "--format", "ndjson").stdout.trimEnd().split("\n");
			expect(lines.map((line) => JSON.parse(line).contract.metadata.id)).toEqual(["one", "two"]);
		});

		it("says of which it prints none, and why, with status 1", () => {
			expect(run("facts", "broken.json")).toEqual({
				status: 1,
				stdout: "",
				stderr: expect.stringMatching(/^gatehouse: no rule sees broken\.json: .*\[input\./),
			});
		});
	});

	describe("gatehouse eval", () => {
		it.each<readonly [query: string, options: readonly string[], status: number, shown: string]>([
			["1 + 1", [], 0, "2\n"],
			["sort(input.a)[_]", ["--input", "input.json"], 0, "1\n2\n3\n"],
			["some i, x in input.a; x > 1", ["--input", "input.json"], 0, "i = 0\nx = 3\ni = 2\nx = 2\n"],
			["input.b", ["--input", "input.json"], 1, "undefined\n"],
			["input.a", [], 1, "undefined\n"],
			["some x in input.a", ["--input", "input.json", "--most", "2"], 0, "x = 3\nx = 1\n… and 1 more\n"],
			["data.gatehouse.mounts.whole_home.findings", ["--contract", "one.json"], 0, "[]\n"],
			["input.facts.paths[0].text", ["--contract", "one.json"], 0, '"--dev-root /home/<user>/dev"\n'],
			["input.facts.paths[0].user", ["--contract", "one.json", "--raw"], 0, '"ines"\n'],
			["count(data)", [], 0, "1\n"],
			['"a\u202eb"', [], 0, '"a\\u202eb"\n'],
		])("answers %s with %j", (query, options, status, shown) => {
			expect(run("eval", query, ...options)).toEqual({ status, stdout: shown, stderr: "" });
		});

		it("gives programs the answers as JSON", () => {
			const { stdout } = run(
				"eval",
				"some x in input.a",
				"--input",
				"input.json",
				"--most",
				"1",
				"--format",
				"json",
			);
			expect(JSON.parse(stdout)).toEqual({ answers: [{ values: [true], bindings: { x: 3 } }], more: 2 });
		});

		it.each([
			["data.gatehouse.", "query:1:15: unexpected eof"],
			['http.send({"url": "http://localhost"})', "query:1:1: undefined function http.send\n    http.send("],
			["opa.runtime()", "undefined function opa.runtime"],
			["time.now_ns()", "undefined function time.now_ns"],
			['print("x")', "undefined function print"],
			["x == 1", "var x is unsafe"],
			["", "query"],
		])("refuses %j, with its place", (query, says) => {
			const { status, stdout, stderr } = run("eval", query);
			expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
			expect(stderr).toContain(says);
		});

		it("refuses what no rule's input has, where it sees one", () => {
			const { stdout } = run("facts", "one.json");
			const says = /^query:1:5: undefined ref: p\.txt\n {4}\[ {3}p\.txt .*\n {8}\^/;
			const query = "[   p.txt | some p in input.facts.paths]";
			const wrong = { status: 1, stdout: "", stderr: expect.stringMatching(says) };
			expect(run("eval", query, "--contract", "one.json")).toEqual(wrong);
			expect(gatehouse(["eval", query, "--input", "-"], project, stdout)).toEqual(wrong);
			expect(run("eval", "input.facts", "--input", "input.json")).toMatchObject({ stdout: "undefined\n" });
		});

		it("reads its input from standard input", () => {
			const ask = (text: string) => gatehouse(["eval", "input.a[0]", "--input", "-"], project, text);
			expect(ask(files["input.json"])).toEqual({ status: 0, stdout: "3\n", stderr: "" });
			expect(ask("")).toMatchObject({ status: 2, stderr: expect.stringContaining("standard input") });
		});

		it("stops a query that takes too long", () => {
			expect(run("eval", "numbers.range(1, 1000000000)", "--limit", "300")).toEqual({
				status: 1,
				stdout: "",
				stderr: "the query took longer than 300 ms and was stopped\n",
			});
		});

		it.each([
			["a file that is not there", ["--input", "none.json"]],
			["several documents", ["--contract", "two.jsonl"]],
			["a contract that no rule sees", ["--contract", "broken.json"]],
			["both", ["--contract", "one.json", "--input", "input.json"]],
		])("ends with 2 for %s", (_, options) => {
			expect(run("eval", "1", ...options)).toMatchObject({ status: 2, stdout: "" });
		});
	});

	describe("gatehouse repl", () => {
		it("answers line by line, changes its input, and goes on after whatever a line holds", () => {
			const lines = [
				"# a comment",
				"input.kind.name",
				":input input.json",
				"count(input.a)",
				":contract two.jsonl",
				"count(input.a)",
				":inptu x",
				"http.send(1)",
				"numbers.range(1, 1000000000)",
				"data.gatehouse.mounts.scope.mounts == {}",
				":input",
				"input",
				":quit",
				"1",
			];
			const { status, stdout, stderr } = gatehouse(
				["repl", "--contract", "one.json", "--limit", "300"],
				project,
				lines.join("\n"),
			);
			expect(status).toBe(0);
			expect(stdout).toBe(
				[
					'"WorkstationContract"',
					"3",
					"3",
					"query:1:1: undefined function http.send\n    http.send(1)\n    ^",
					"the query took longer than 300 ms and was stopped",
					"true",
					"undefined",
					"",
				].join("\n"),
			);
			expect(stderr).toBe(
				"`two.jsonl`: it holds several documents [option.document]\nthere is no :inptu; perhaps :input is meant: :help lists what there is\n",
			);
		});

		it("says what it understands, and ends with its input", () => {
			const { status, stdout } = gatehouse(["repl"], project, ":help");
			expect(status).toBe(0);
			expect(stdout).toMatch(/:input FILE[\s\S]*:contract FILE[\s\S]*:quit/);
		});
	});
});
