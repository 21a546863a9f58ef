import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { environment, program } from "../cli/command.ts";

interface Step {
	readonly id?: string;
	readonly name: string;
	readonly run?: string;
	readonly uses?: string;
	readonly shell?: string;
	readonly env?: Readonly<Record<string, string>>;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
	readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(packageFolder, "action.yml"), "utf8"));
const { steps } = action.runs;
const stepNamed = (name: string) => steps.find((step) => step.name === name) ?? steps[0];

/** Runs a step's very script as the runner does: its environment filled in from the inputs, in GitHub's bash. */
function runStep(name: string, inputs: Readonly<Record<string, string>>, folder: string, path?: string) {
	const step = stepNamed(name);
	const context: Record<string, string> = { "github.action_path": join(folder, "action") };
	for (const [input, { default: value }] of Object.entries(action.inputs)) {
		context[`inputs.${input}`] = inputs[input] ?? value;
	}
	const fill = (text: string) => text.replace(/\$\{\{ (\S+) \}\}/g, (_, key: string) => context[key] ?? "");
	const env = Object.entries(step?.env ?? {}).map(([key, value]) => [key, fill(value)]);
	const [output, paths] = [join(folder, "output"), join(folder, "paths")];
	for (const file of [output, paths]) {
		writeFileSync(file, "");
	}
	const script = join(folder, "script.sh");
	writeFileSync(script, step?.run ?? "exit 99");
	const run = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
		cwd: folder,
		encoding: "utf8",
		env: {
			...environment,
			PATH: [path ?? dirname(program), environment.PATH].join(delimiter),
			...Object.fromEntries(env),
			GITHUB_OUTPUT: output,
			GITHUB_PATH: paths,
			RUNNER_TEMP: join(folder, "temp"),
		},
	});
	return {
		status: run.status,
		stdout: run.stdout,
		stderr: run.stderr,
		output: readFileSync(output, "utf8"),
		paths: readFileSync(paths, "utf8"),
	};
}

function project(): string {
	const folder = temporaryFolder();
	mkdirSync(join(folder, "contracts"));
	mkdirSync(join(folder, "action", "node_modules", ".bin"), { recursive: true });
	const lane = readFileSync(join(packageFolder, "examples", "docs-lane.yaml"), "utf8");
	writeFileSync(join(folder, "contracts", "bad lane.yaml"), lane);
	writeFileSync(join(folder, "contracts", "good.yaml"), lane.replace("~/dev/..", "~/dev"));
	return folder;
}

describe("action.yml", () => {
	it("is a composite action of which each step runs in bash or is pinned to a commit", () => {
		expect(action.runs.using).toBe("composite");
		for (const { run, shell, uses } of steps) {
			expect(run === undefined ? /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses ?? "") : shell === "bash").toBe(
				true,
			);
		}
	});

	it("has no expression within a script, where an input would become code", () => {
		expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
	});

	it("describes every input, and hands each on", () => {
		const text = readFileSync(join(packageFolder, "action.yml"), "utf8");
		for (const [name, { description }] of Object.entries(action.inputs)) {
			expect(description).toMatch(/\.$/);
			expect(text).toContain(`\${{ inputs.${name} }}`);
		}
	});
});

describe("the step that looks for Node", () => {
	const withNode = (major: number) => {
		const folder = temporaryFolder();
		const node = join(folder, "node");
		const pretended = `{ versions: { node: "${major}.0.0" }, exit: process.exit }`;
		const run = `new Function("process", process.argv[3])(${pretended})`;
		writeFileSync(node, `#!${process.execPath}\n${run};\n`);
		chmodSync(node, 0o755);
		return runStep("Look for Node", {}, temporaryFolder(), folder);
	};

	it.each([
		[18, ""],
		[20, "found=true\n"],
		[24, "found=true\n"],
	])("with Node %i says `%s`", (major, output) => {
		expect(withNode(major)).toMatchObject({ status: 0, output });
	});
});

describe("the step that installs", () => {
	/** An npm that writes down what it was asked to do. */
	function npm(): string {
		const folder = temporaryFolder();
		writeFileSync(
			join(folder, "npm"),
			'#!/usr/bin/env bash\nprintf "%s\\n" "$PWD" "$@" > "$RUNNER_TEMP-npm"\n',
		);
		chmodSync(join(folder, "npm"), 0o755);
		return folder;
	}

	it("builds what the action's own checkout holds where no version is asked for", () => {
		const folder = project();
		const run = runStep("Install Gatehouse", {}, folder, npm());
		expect(run).toMatchObject({ status: 0, paths: `${join(folder, "action", "node_modules", ".bin")}\n` });
		expect(readFileSync(join(folder, "temp-npm"), "utf8")).toMatch(/\/action\nci\n/);
		expect(readlinkSync(join(folder, "action", "node_modules", ".bin", "gatehouse"))).toBe(
			"../../dist/gatehouse.cjs",
		);
	});

	it("takes a version from the registry", () => {
		const folder = project();
		const run = runStep("Install Gatehouse", { version: "0.1.0" }, folder, npm());
		expect(run).toMatchObject({
			status: 0,
			paths: `${join(folder, "temp", "gatehouse", "node_modules", ".bin")}\n`,
		});
		expect(readFileSync(join(folder, "temp-npm"), "utf8")).toContain("\ngatehouse@0.1.0\n");
	});

	it.each(["../evil", "npm:evil@1", "https://example.org/x.tgz", "1 --global", "$(touch touched)", "-g"])(
		"refuses `%s`, which is no version",
		(version) => {
			const folder = project();
			expect(runStep("Install Gatehouse", { version }, folder, npm())).toMatchObject({
				status: 2,
				paths: "",
			});
			expect(existsSync(join(folder, "temp-npm")) || existsSync(join(folder, "touched"))).toBe(false);
		},
	);
});

describe("the step that judges", () => {
	const json = { format: "json" };

	it.each([
		["a file that is allowed", "contracts/good.yaml", 0],
		["a file that is denied, with a blank in its name", "contracts/bad lane.yaml", 1],
		["several lines, empty ones and the ends of Windows", "\r\n  contracts/good.yaml\r\n\ncontracts\n", 1],
		["a glob", "contracts/g*.yaml", 0],
		["what is not there", "nowhere", 2],
	])("ends with the status of the gate for %s", (_, files, status) => {
		const run = runStep("Judge", { ...json, files }, project());
		expect(run).toMatchObject({ status, output: `status=${status}\n` });
	});

	it.each([
		["files", "$(touch touched)"],
		["files", "`touch touched`"],
		["files", "contracts/good.yaml; touch touched"],
		["files", "contracts/good.yaml\n--record=touched"],
		["files", '"; touch touched #'],
		["format", "json; touch touched"],
		["format", "json --record touched"],
		["fail-on", "deny --record=touched"],
		["fail-on", "$(touch touched)"],
	])("takes `%s` for one word, whatever it is: %s", (input, text) => {
		const folder = project();
		const run = runStep("Judge", { ...json, files: "contracts/good.yaml", [input]: text }, folder);
		expect(run).toMatchObject({ status: 2, output: "status=2\n" });
		expect(existsSync(join(folder, "touched"))).toBe(false);
	});

	it("hands every input on to the command", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "gatehouse"), '#!/usr/bin/env bash\nprintf "%s\\n" "$@"\n');
		chmodSync(join(folder, "gatehouse"), 0o755);
		const inputs = { files: "a b\nc", sarif: "out 1.sarif", config: "my $config.yaml", "fail-on": "warn" };
		expect(runStep("Judge", inputs, project(), folder).stdout.split("\n")).toEqual([
			"check",
			"--format=github",
			"--format=sarif=out 1.sarif",
			"--config=my $config.yaml",
			"--fail-on=warn",
			"--",
			"a b",
			"c",
			"",
		]);
	});
});
