import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLine, shells } from "../../src/cli/completion/index.ts";
import { kinds } from "../../src/contract/index.ts";
import { environment, gatehouse } from "./command.ts";
import { everyCommand } from "./every-command.ts";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-completion-"));
const project = join(folder, "project");
const entries = await everyCommand();

beforeAll(() => {
	mkdirSync(join(project, "lanes"), { recursive: true });
	writeFileSync(join(project, "plan.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How to ask each shell what it would offer. */
const askers = {
	bash: ["bash", "--noprofile", "--norc", join(import.meta.dirname, "shells", "bash.sh")],
	zsh: ["zsh", "-f", join(import.meta.dirname, "shells", "zsh.zsh")],
	fish: ["fish", "--no-config", join(import.meta.dirname, "shells", "fish.fish")],
} as const satisfies Record<keyof typeof shells, readonly [string, ...string[]]>;

const isInstalled = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

/** What the shell offers at the end of each line, sorted; gatehouse itself is not on the path meanwhile. */
function offers(shell: keyof typeof askers, script: string, lines: readonly string[]): readonly string[][] {
	const [program, ...words] = askers[shell];
	const run = spawnSync(program, [...words, script, ...lines], {
		cwd: project,
		env: { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8" },
		encoding: "utf8",
		timeout: 60_000,
	});
	return run.stdout
		.split("----\n")
		.slice(0, -1)
		.map((block) =>
			block
				.split("\n")
				.filter((word) => word !== "")
				.map((word) => word.replace(/^--[\w-]+=|\/$/g, ""))
				.sort(),
		);
}

const everyKind = [...new Set(kinds.flatMap(({ name, version }) => [name, `${name}@${version}`]))].sort();

/** A line, and all that may stand at its end. */
const rows: readonly (readonly [string, readonly string[]])[] = [
	["gatehouse check --form", ["--format"]],
	["gatehouse check --fail-on ", ["deny", "warn"]],
	["gatehouse check --fail-on=d", ["deny"]],
	["gatehouse check plan.json --fail-on warn --fai", ["--fail-on"]],
	["gatehouse check ", ["lanes", "plan.json"]],
	["gatehouse check --bundle lanes pl", ["plan.json"]],
	["gatehouse check --waivers ", ["lanes", "plan.json"]],
	["gatehouse check --bundle ", ["lanes"]],
	["gatehouse check --at ", []],
	["gatehouse check --kind Workst", everyKind.filter((name) => name.startsWith("Workst"))],
	["gatehouse kinds ", everyKind],
	["gatehouse schema HostI", ["HostInterfaceEnvelope", "HostInterfaceEnvelope@v1"]],
	["gatehouse log ", ["help", "verify"]],
	["gatehouse attest key --algorithm ", ["ed25519", "p256"]],
	["gatehouse evidence verify plan.json ", ["lanes", "plan.json"]],
	["gatehouse completion ", Object.keys(shells).sort()],
	["gatehouse check $(touch touched) `touch touched` --form", ["--format"]],
];

describe.each(Object.keys(shells) as (keyof typeof shells)[])("completion in %s", (shell) => {
	const script = join(folder, `script.${shell}`);

	it("is printed, and nothing beside it", () => {
		const run = gatehouse(["completion", shell]);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(run.stdout).toContain("gatehouse");
	});

	describe.skipIf(!isInstalled(shell))(`where ${shell} is installed`, () => {
		beforeAll(() => writeFileSync(script, gatehouse(["completion", shell]).stdout));

		it("offers what may stand there, and nothing else, without running anything", () => {
			const offered = offers(
				shell,
				script,
				rows.map(([line]) => line),
			);
			expect(rows.map(([line], i) => [line, offered[i]])).toEqual(
				rows.map(([line, words]) => [line, [...words].sort()]),
			);
			expect(existsSync(join(project, "touched"))).toBe(false);
		});

		it("offers every option of every command", () => {
			const offered = offers(
				shell,
				script,
				entries.map(({ path }) => `gatehouse ${path.join(" ")} --`),
			);
			const options = entries.map(({ path, command }) => [
				path.join(" "),
				[...command.options.map(({ long }) => long), "--help"].sort(),
			]);
			expect(entries.map(({ path }, i) => [path.join(" "), offered[i]])).toEqual(options);
		});

		it("offers every choice of every option", () => {
			const choices = entries.flatMap(({ path, command }) =>
				command.options.flatMap(({ long, argChoices }) =>
					argChoices === undefined
						? []
						: [[`gatehouse ${path.join(" ")} ${long} `, [...argChoices].sort()] as const],
				),
			);
			expect(choices.length).toBeGreaterThan(5);
			const offered = offers(
				shell,
				script,
				choices.map(([line]) => line),
			);
			expect(choices.map(([line], i) => [line, offered[i]])).toEqual(choices);
		});

		it("keeps every character of a choice and of a summary to itself", () => {
			const odd = ["a'b", "$(touch touched)", "a:b", "`touch touched`", "x\\y", "[z]", "%s"];
			const program = new Command("gatehouse").description(odd.join(" "));
			program.command("run").description(odd.join(" ")).argument("<file>", odd.join(" "));
			program.command("odd").addArgument(program.createArgument("<odd>", odd.join(" ")).choices(odd));
			const text = shells[shell](commandLine(program, {}));
			const path = join(folder, `odd.${shell}`);
			writeFileSync(path, text);
			expect(offers(shell, path, ["gatehouse ru", "gatehouse run pl", "gatehouse odd "])).toEqual([
				["run"],
				["plan.json"],
				[...odd].sort(),
			]);
			expect(existsSync(join(project, "touched"))).toBe(false);
		});
	});
});

describe("the placeholders", () => {
	it("of codes and kinds stand for what the catalogues list", () => {
		const program = new Command("gatehouse");
		program.command("rules").argument("[code]");
		const line = commandLine(program, { code: { kind: "words", words: ["mounts.whole-home"] } });
		expect(line.commands[0]?.arguments).toEqual([
			{ name: "code", variadic: false, value: { kind: "words", words: ["mounts.whole-home"] } },
		]);
	});
});

describe("gatehouse completion", () => {
	const withoutEngine = {
		...environment,
		NODE_OPTIONS: `--import "data:text/javascript,WebAssembly.compile = WebAssembly.instantiate = WebAssembly.Module = () => { throw new Error('compiled') }"`,
	};

	it("does without the policy engine", () => {
		const spawn = (words: readonly string[]) => spawnSync("gatehouse", words, { env: withoutEngine });
		expect(spawn(["completion", "bash"]).status).toBe(0);
		expect(spawn(["check", import.meta.filename]).status).toBe(2);
	});

	it("refuses a shell that it does not know", () => {
		expect(gatehouse(["completion", "tcsh"])).toMatchObject({
			status: 2,
			stdout: "",
			stderr: expect.stringContaining("bash, zsh, fish"),
		});
	});
});
