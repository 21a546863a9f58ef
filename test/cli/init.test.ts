import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import schema from "../../schemas/configuration.v1.schema.json" with { type: "json" };
import { configurationTemplate, readConfiguration } from "../../src/configuration/index.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";

describe("a new configuration", () => {
	it("sets the files, and holds every other setting as a comment that is valid once it is none", () => {
		const text = configurationTemplate(["lanes", "plans/*.json"]);
		const path = join(temporaryFolder(), "gatehouse.config.yaml");
		writeFileSync(path, text);
		expect(Object.keys(readConfiguration(path).settings)).toEqual(["files"]);
		// What begins in a comment with a key of YAML, and the lines that it goes on with.
		const bare = text.replaceAll(/^# ((?:[a-zA-Z]+:(?: .*)?| {2}.*))$/gm, "$1").replaceAll(/^#.*$/gm, "");
		const { $schema: _, ...settings } = schema.properties;
		expect(Object.keys(parse(bare) as object).toSorted()).toEqual(Object.keys(settings).toSorted());
		writeFileSync(path, bare);
		expect(readConfiguration(path).settings.limits).toEqual({
			maxBytes: 1048576,
			maxDepth: 64,
			timeoutMs: 1000,
		});
	});
});

describe("gatehouse init", () => {
	it("writes a configuration and a file for each CI system that is named", () => {
		const folder = temporaryFolder();
		const run = gatehouse(
			["init", "lanes", "--ci", "github", "--ci", "gitlab", "--ci", "pre-commit"],
			folder,
		);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(run.stdout.trimEnd().split("\n")).toEqual([
			"gatehouse.config.yaml written",
			".github/workflows/gatehouse.yml written",
			".gitlab-ci.yml written",
			".pre-commit-config.yaml written",
		]);
		expect(parse(readFileSync(join(folder, "gatehouse.config.yaml"), "utf8"))).toEqual({ files: ["lanes"] });
		for (const line of run.stdout.trimEnd().split("\n").slice(1)) {
			expect(parse(readFileSync(join(folder, line.replace(" written", "")), "utf8"))).toBeTypeOf("object");
		}
	});

	it("never writes over a file", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "gatehouse.config.yaml"), "files: [mine]\n");
		const run = gatehouse(["init"], folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(run.stderr).toContain("`gatehouse.config.yaml` cannot be written (EEXIST)");
		expect(readdirSync(folder)).toEqual(["gatehouse.config.yaml"]);
	});

	it("adds the file of a CI system to a configuration that is there, and leaves that as it is", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "gatehouse.config.yaml"), "files: [mine]\n");
		const run = gatehouse(["init", "--ci", "gitlab"], folder);
		expect(run).toMatchObject({ status: 0, stderr: "" });
		expect(readdirSync(folder)).toEqual([".gitlab-ci.yml", "gatehouse.config.yaml"]);
		expect(readFileSync(join(folder, "gatehouse.config.yaml"), "utf8")).toBe("files: [mine]\n");
	});

	it("writes nothing where one of the files is there", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, ".gitlab-ci.yml"), "");
		const run = gatehouse(["init", "--ci", "github", "--ci", "gitlab"], folder);
		expect(run).toMatchObject({ status: 2, stdout: "" });
		expect(readdirSync(folder)).toEqual([".gitlab-ci.yml"]);
	});

	it.each<readonly [string, readonly string[], (folder: string) => string]>([
		[
			"a file in the place of a folder",
			["[file.unwritable]", "`.github/workflows` cannot be made"],
			(folder) => {
				writeFileSync(join(folder, ".github"), "");
				return folder;
			},
		],
		[
			"a folder below the top of a repository",
			["[init.subfolder]"],
			(folder) => {
				spawnSync("git", ["init", "-q", folder]);
				mkdirSync(join(folder, "team"));
				return join(folder, "team");
			},
		],
	])("refuses %s in a line", (_, said, prepare) => {
		const folder = prepare(temporaryFolder());
		const run = gatehouse(["init", "--ci", "github"], folder);
		expect(run).toMatchObject({ status: 2 });
		expect(said.filter((words) => !run.stderr.includes(words))).toEqual([]);
		expect(run.stderr.trim().split("\n")).toHaveLength(1);
		expect(existsSync(join(folder, ".github/workflows"))).toBe(false);
	});

	it("writes what `check` goes by", () => {
		const folder = temporaryFolder();
		gatehouse(["init", "lanes"], folder);
		expect(gatehouse(["check"], folder).stderr).toContain("no contract matches `lanes`");
	});
});
