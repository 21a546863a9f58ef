import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { lastingFolder } from "../bundles.ts";
import { environment, gatehouse } from "./command.ts";
import { everyCommand } from "./every-command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

const entries = await everyCommand();
const commandLines = [[], ...entries.map(({ path }) => path)];

function examplesIn(help: string): readonly string[] {
	const [, lines = ""] = /^Examples:\n((?: {2}.*\n)+)$/m.exec(help) ?? [];
	return lines
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

const helps = commandLines.map((path) => ({
	command: ["gatehouse", ...path].join(" "),
	run: gatehouse([...path, "--help"]),
}));

describe.each(helps)("`$command --help`", ({ command, run }) => {
	it("goes to standard output, with status 0", () => {
		expect(run).toMatchObject({ status: 0, stderr: "" });
	});

	it("says what the exit status means", () => {
		expect(run.stdout).toMatch(/^(?:.*\. )?Exit status: 0 \w.*\.$/m);
	});

	it("ends with examples of the command", () => {
		const examples = examplesIn(run.stdout);
		expect(examples.length).toBeGreaterThan(0);
		expect(examples.filter((line) => !line.includes(command))).toEqual([]);
	});
});

describe("an example of the help", () => {
	const project = lastingFolder();
	const run = (line: string) =>
		spawnSync("bash", ["-c", line], { cwd: project, env: environment, encoding: "utf8" });

	/** The project that the examples speak of: every file is what its name says. */
	const preparation = [
		"gatehouse check plan.json --format json > decision.json",
		"gatehouse attest key private",
		"cp private.pub.pem public.pem",
		"gatehouse export decision.json --as vsa --key private.pem > plan.vsa.json",
		"gatehouse check contracts/ --record log",
		"gatehouse build",
		"git init --quiet --initial-branch main && git add --all",
		"git -c user.name=a -c user.email=a@example.org commit --quiet --message start",
	];

	beforeAll(() => {
		copyLanePolicy(project);
		cpSync(join(project, "policy"), join(project, "rules"), { recursive: true });
		cpSync(ownBundle, join(project, "bundle"), { recursive: true });
		const lane = readFileSync(join(packageFolder, "examples", "docs-lane.yaml"), "utf8");
		for (const folder of ["contracts", "lanes", "events"]) {
			mkdirSync(join(project, folder));
		}
		writeFileSync(join(project, "contracts", "lane.yaml"), lane);
		writeFileSync(join(project, "lanes", "lane.yaml"), lane);
		writeFileSync(join(project, "events", "none.json"), "[]");
		const minimal = join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json");
		cpSync(minimal, join(project, "plan.json"));
		const adapter = join(packageFolder, "examples", "adapter");
		cpSync(join(adapter, "session.ndjson"), join(project, "session.ndjson"));
		cpSync(join(adapter, "ask.json"), join(project, "arguments.json"));
		for (const line of preparation) {
			expect(run(line)).toMatchObject({ stderr: "" });
		}
	});

	/** They serve until they are told to end. */
	const lasting = /^gatehouse serve\b/;
	const examples = [...new Set(helps.flatMap(({ run: { stdout } }) => examplesIn(stdout)))].filter(
		(line) => !lasting.test(line),
	);

	it.each(examples)("runs as it stands: %s", (line) => {
		const { status, stderr } = run(line);
		expect({ line, status, stderr }).toEqual({
			line,
			status: expect.toSatisfy((ended) => ended === 0 || ended === 1),
			stderr: expect.not.stringMatching(/error:|\[[a-z-]+\.[a-z-]+\]/),
		});
	});
});

describe("gatehouse --version", () => {
	it.each([["--version"], ["-V"]])("names all that a verdict depends on", (option) => {
		const revision = readFileSync(join(ownBundle, ".manifest"), "utf8").match(
			/"revision": "sha256:([0-9a-f]{12})/,
		)?.[1];
		const { opa } = JSON.parse(readFileSync(join(packageFolder, "opa", "opa.json"), "utf8"));
		expect(gatehouse([option])).toEqual({
			status: 0,
			stdout: `gatehouse 0.1.0 (bundle ${revision}, OPA ${opa}, Node ${process.versions.node})\n`,
			stderr: "",
		});
	});
});
