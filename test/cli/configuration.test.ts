import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { contractValue } from "../contracts.ts";
import { environment, gatehouse, program } from "./command.ts";

const at = "2026-05-10T10:00:00Z";
const bad = contractValue({
	id: "docs-lane",
	steps: ["sourceosctl agent-machine mounts plan --dev-root ~"],
	emit: ["agent-machine.mount.evidence"],
});
const waivers = {
	apiVersion: "gatehouse.dev/v1",
	kind: "Waivers",
	waivers: [
		{
			code: "mounts.whole-home",
			contract: "docs-lane",
			owner: "ines@example.org",
			reason: "reviewed on the tenth of May",
			ticket: "SEC-12",
			expires: "2026-06-01T00:00:00Z",
		},
	],
};

/** A folder with these documents in it, each as JSON unless it is a text. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
	const folder = temporaryFolder();
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
	}
	return folder;
}

/** What `config` says is in force. */
function settingsIn(folder: string, words: readonly string[] = []) {
	const run = gatehouse(["config", ...words, "--as", "json"], folder);
	return JSON.parse(run.stdout) as {
		readonly file: string | null;
		readonly settings: Readonly<Record<string, { readonly value?: unknown; readonly origin: string }>>;
	};
}

describe("a configuration", () => {
	it("is found above, its paths are meant from its folder, and `config` says who set what", () => {
		const folder = folderOf({
			"gatehouse.config.yaml": [
				"files: [lanes, 'plans/*.json']",
				"waivers: policy/waivers.yaml",
				"reports: [ndjson]",
				"environment: { actor: ines, node: lab-1 }",
				"limits: { timeoutMs: 2000 }",
			].join("\n"),
			"lanes/a.json": "{}",
		});
		const { file, settings } = settingsIn(join(folder, "lanes"), ["--node", "lab-2", "--profile", "strict"]);
		const source = "../gatehouse.config.yaml";
		expect(file).toBe(source);
		expect(settings).toMatchObject({
			files: { value: [".", "../plans/*.json"], origin: `${source}:1` },
			waivers: { value: "../policy/waivers.yaml", origin: `${source}:2` },
			reports: { value: ["ndjson"], origin: `${source}:3` },
			environment: {
				value: { actor: "ines", node: "lab-2" },
				origin: `actor: ${source}:4, node: command line`,
			},
			limits: { value: { timeoutMs: 2000 }, origin: `${source}:5` },
			profile: { value: "strict", origin: "command line" },
			bundle: { origin: "default" },
			failOn: { value: "deny", origin: "default" },
			record: { origin: "default" },
		});
	});

	it("is not looked for beyond the top of a repository", () => {
		const folder = folderOf({
			"gatehouse.config.json": {},
			"repository/.git/HEAD": "",
			"repository/a/b": "",
		});
		expect(settingsIn(join(folder, "repository", "a")).file).toBe(null);
	});

	it("is named with --config, or not heeded with --no-config", () => {
		const folder = folderOf({
			"gatehouse.config.json": { failOn: "warn" },
			"other.json": { profile: "strict" },
		});
		expect(settingsIn(folder, ["--config", "other.json"]).settings).toMatchObject({
			profile: { value: "strict", origin: "other.json:1" },
			failOn: { value: "deny" },
		});
		expect(settingsIn(folder, ["--no-config"]).settings).toMatchObject({ failOn: { value: "deny" } });
	});

	it.each([
		["an unknown key", { "gatehouse.config.yaml": "filse: [a]\n" }, "gatehouse.config.yaml:1:1", "`files`"],
		[
			"a wrong value",
			{ "gatehouse.config.yaml": "\nfailOn: never\n" },
			"gatehouse.config.yaml:2:9",
			"`warn`",
		],
		[
			"a key given twice",
			{ "gatehouse.config.yaml": "kind: A\nkind: B\n" },
			"gatehouse.config.yaml:2:1",
			"kind",
		],
		["several documents", { "gatehouse.config.yaml": "kind: A\n---\nkind: B\n" }, "several documents", ""],
		[
			"two files",
			{ "gatehouse.config.yaml": "{}", "gatehouse.config.json": "{}" },
			"gatehouse.config.json",
			"",
		],
		["no object", { "gatehouse.config.json": "[]" }, "gatehouse.config.json:1:1", ""],
		["an unknown kind", { "gatehouse.config.json": '{"kind":"Nothing"}' }, "Nothing", ""],
	])("with %s is an error, and nothing is judged", (_, files, place, word) => {
		const folder = folderOf({ ...files, "a.json": bad });
		const { status, stdout, stderr } = gatehouse(["check", "a.json"], folder);
		expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
		expect(stderr).toContain(place);
		expect(stderr).toContain(word);
	});

	it.each([
		["a link that leads nowhere", "gatehouse.config.json", (path: string) => symlinkSync("nowhere", path)],
		["a folder", "gatehouse.config.yaml", (path: string) => mkdirSync(path)],
		["a pipe", "gatehouse.config.yaml", (path: string) => spawnSync("sh", ["-c", 'mkfifo "$0"', path])],
	])("that is %s is an error, not none", (_, name, make) => {
		const folder = folderOf({
			"a.json": bad,
			"gatehouse.config.yaml": {},
			"below/.git/HEAD": "",
			"below/a": "",
		});
		make(join(folder, "below", name));
		const run = spawnSync(program, ["check", "../a.json"], {
			cwd: join(folder, "below"),
			encoding: "utf8",
			env: environment,
			timeout: 20_000,
		});
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain(`\`${name}\``);
		expect(run.stderr).toContain("[configuration.unreadable]");
	});

	it.each(["a", "a/b", "."])("means standard input and output by - from every folder: %s", (from) => {
		const folder = folderOf({
			"gatehouse.config.json": { files: ["-", "./-"], reports: ["json=-", "tap=./-"] },
			"a/b/c": "",
		});
		const { settings } = settingsIn(join(folder, from));
		const file = join(relative(join(folder, from), folder), "-");
		const named = file === "-" ? "./-" : file;
		expect(settings).toMatchObject({
			files: { value: ["-", named] },
			reports: { value: ["json=-", `tap=${named}`] },
		});
	});

	it.each(["a[b]", "{x,y}", "(y)", "!z", "+(q)", "@(a|b)", "s*r", "q?", "[!a]", "it's", "`x`", "**", "a b"])(
		"means its own folder by its globs, though that is called %s",
		(name) => {
			const folder = folderOf({
				[`${name}/gatehouse.config.json`]: {
					files: ["lanes/*.json", "./{more,none}/**"],
					related: ["../g*/*.json"],
				},
				[`${name}/lanes/a.json`]: bad,
				[`${name}/more/[b].json`]: bad,
				"b/lanes/c.json": bad,
				"sxr/lanes/c.json": bad,
				"grants/g.json": contractValue({ id: "grant" }),
			});
			const words = ["check", "--format", "ndjson", "--config"];
			const sourcesOf = (cwd: string, config: string) =>
				gatehouse([...words, config], cwd)
					.stdout.trimEnd()
					.split("\n")
					.map((line) => (JSON.parse(line) as Decision).contract.source);
			expect(sourcesOf(folder, `${name}/gatehouse.config.json`)).toEqual([
				`${name}/lanes/a.json`,
				`${name}/more/[b].json`,
			]);
			expect(sourcesOf(join(folder, "b"), `../${name}/gatehouse.config.json`)).toHaveLength(2);
			expect(sourcesOf(join(folder, name, "lanes"), "../gatehouse.config.json")).toEqual([
				"a.json",
				"../more/[b].json",
			]);
		},
	);

	it("names the contracts where the command line does not, and is none itself", () => {
		const folder = folderOf({
			"gatehouse.config.json": { files: ["."], reports: ["ndjson"], waivers: "waivers.json" },
			"waivers.json": waivers,
			"a.json": bad,
		});
		const { stdout } = gatehouse(["check", "--at", at], folder);
		const lines = stdout.trimEnd().split("\n");
		expect(lines.map((line) => (JSON.parse(line) as Decision).contract.source)).toEqual(["a.json"]);
	});
});

describe("waivers", () => {
	it("have the same effect from the command line, the configuration and the library", async () => {
		const folder = folderOf({
			"gatehouse.config.json": { waivers: "waivers.json" },
			"waivers.json": waivers,
			"a.json": bad,
		});
		const words = ["check", "a.json", "--at", at, "--format", "ndjson"];
		const configured = gatehouse(words, folder).stdout;
		const given = gatehouse([...words, "--no-config", "--waivers", "waivers.json"], folder).stdout;
		const gate = (await Gate.open({ bundle: ownBundle })).waiving(waivers, at);
		const bytes = readFileSync(join(folder, "a.json"));
		const [judgement] = gate.decide({ name: "a.json", bytes }, { time: at, at, environment: {} });
		expect(judgement?.decision).toMatchObject({ allow: true, reasons: [{ waiver: { ticket: "SEC-12" } }] });
		expect([configured, given]).toEqual(Array(2).fill(`${JSON.stringify(judgement?.decision)}\n`));
	});
});

describe("standard input", () => {
	const yaml = "kind: WorkstationContract\nkind: Delegation\n";

	it("is one contract among others, under the name that is given", () => {
		const folder = folderOf({ "a.json": bad });
		const words = ["check", "-", "a.json", "-", "--stdin-name", "plan.yaml", "--format", "ndjson"];
		const { status, stdout } = gatehouse(words, folder, yaml);
		const decisions = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line) as Decision);
		expect(status).toBe(1);
		expect(decisions.map(({ contract, reasons }) => [contract.source, reasons[0]?.code])).toEqual([
			["plan.yaml", "input.duplicate-key"],
			["a.json", "mounts.whole-home"],
		]);
	});

	it.each(["", "[", "\u0000"])("that holds %j is denied", (text) => {
		expect(gatehouse(["check", "-"], folderOf({}), text).status).toBe(1);
	});
});
