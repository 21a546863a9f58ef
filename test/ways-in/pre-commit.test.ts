import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packageFolder } from "../../src/package.ts";
import { gatehouse } from "../cli/command.ts";

interface Hook {
	readonly id: string;
	readonly entry: string;
	readonly args: readonly string[];
	readonly files: string;
	readonly language: string;
}

const hooks: readonly [Hook] = parse(readFileSync(join(packageFolder, ".pre-commit-hooks.yaml"), "utf8"));
const [hook] = hooks;

describe(".pre-commit-hooks.yaml", () => {
	it("has one hook", () => {
		expect(hooks).toEqual([
			{
				id: "gatehouse",
				name: "gatehouse",
				description: expect.stringMatching(/\.$/),
				entry: "gatehouse check",
				args: ["--"],
				language: "node",
				files: expect.any(String),
				require_serial: true,
			},
		]);
	});

	it.each([
		["contracts/lane.yaml", true],
		["team/contracts/a/b.json", true],
		["contracts/events.jsonl", true],
		["contracts/events.ndjson", true],
		["contracts/README.md", false],
		["package.json", false],
		["old-contracts/lane.yaml", false],
	])("is for %s: %s", (file, wanted) => {
		expect(new RegExp(hook.files).test(file)).toBe(wanted);
	});

	/** As pre-commit puts a command together. */
	const run = (...files: readonly string[]) => {
		const [, ...words] = hook.entry.split(" ");
		return gatehouse([...words, ...hook.args, ...files], packageFolder);
	};

	it("judges the files that it is given", () => {
		expect(run("conformance/good/workstation-contract/minimal.json").status).toBe(0);
		expect(run("conformance/good/workstation-contract/minimal.json", "examples/docs-lane.yaml").status).toBe(
			1,
		);
	});

	it("takes no name of a file for an option", () => {
		expect(run("--bundle=evil.yaml", "examples/docs-lane.yaml")).toMatchObject({
			status: 2,
			stderr: expect.stringContaining("no contract matches `--bundle=evil.yaml`"),
		});
	});
});
